import { type CaseworkDocumentView, consoleRegisterWords, dateWords, relationWords } from '@thaogo/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { keepRelation, type TypedRelation } from '../../api/register.ts';
import { useLanguage, useWords } from '../../language/use-language.ts';
import { announce } from '../../parts/announcer.tsx';
import { ProblemNotice } from '../../parts/problem-notice.tsx';
import { RelationForm } from './relation-form.tsx';

type Kind = TypedRelation['kind'];
type Related = CaseworkDocumentView['amendedBy'][number];

const laterOnes = (document: CaseworkDocumentView): { kind: Kind; related: Related }[] =>
  (
    [
      ['replaced_by', document.replacedBy],
      ['repealed_by', document.repealedBy],
      ['partly_expired_by', document.partlyExpiredBy],
      ['amended_by', document.amendedBy],
      ['guided_by', document.guidedBy],
    ] as const
  ).flatMap(([kind, list]) => list.map((related) => ({ kind, related })));

const RelatedWords = ({ does, related }: { does: string; related: Related }) => {
  const words = useWords(consoleRegisterWords);
  const language = useLanguage();
  const { document, effectiveOn, provisions, source } = related;
  const from = effectiveOn === null ? words.fromUnknown : words.from(dateWords(effectiveOn, language));
  return (
    <div className="row-words">
      <p>
        {does}{' '}
        <Link to="/documents/$id" params={{ id: document.id }}>
          {document.type} {document.numberSymbol}
        </Link>
        , {from}
        {provisions !== null && `: ${provisions}`}
      </p>
      {document.title !== null && <p className="quiet">{document.title}</p>}
      <p className="quiet">{source === null ? words.noSource : `${words.source}: ${source}`}</p>
    </div>
  );
};

const Later = ({ document, kind, related }: { document: CaseworkDocumentView; kind: Kind; related: Related }) => {
  const words = useWords(consoleRegisterWords);
  const language = useLanguage();
  const queryClient = useQueryClient();
  const withdrawing = useMutation({
    mutationFn: () =>
      keepRelation(document.id, document.version, {
        kind,
        by: related.document.id,
        effectiveOn: related.effectiveOn ?? '',
        provisions: related.provisions,
        source: related.source ?? '–',
        withdrawn: true,
      }),
    onSuccess: async () => {
      await queryClient.invalidateQueries({ queryKey: ['documents'] });
      announce(words.withdrawn);
    },
  });
  const does = relationWords[language][kind];
  return (
    <li>
      <RelatedWords does={does} related={related} />
      <button
        type="button"
        className="button-plain"
        aria-disabled={withdrawing.isPending}
        aria-label={`${words.withdraw}: ${does} ${related.document.numberSymbol}`}
        onClick={() => {
          if (!withdrawing.isPending) withdrawing.mutate();
        }}
      >
        {words.withdraw}
      </button>
      <ProblemNotice error={withdrawing.error} />
    </li>
  );
};

/** What later documents did to this one, and what it did to others. */
export const Relations = ({ document }: { document: CaseworkDocumentView }) => {
  const words = useWords(consoleRegisterWords);
  const [adding, setAdding] = useState(false);
  const later = laterOnes(document);
  return (
    <>
      <section aria-labelledby="relations">
        <h2 id="relations">{words.relations}</h2>
        {later.length === 0 && <p className="empty">{words.noRelations}</p>}
        {later.length > 0 && (
          <ul className="rows">
            {later.map(({ kind, related }) => (
              <Later key={`${kind} ${related.document.id}`} document={document} kind={kind} related={related} />
            ))}
          </ul>
        )}
        {adding ? (
          <RelationForm document={document} onClose={() => setAdding(false)} />
        ) : (
          <p>
            <button type="button" className="button-quiet" onClick={() => setAdding(true)}>
              {words.addRelation}
            </button>
          </p>
        )}
      </section>
      {document.touches.length > 0 && (
        <section aria-labelledby="touches">
          <h2 id="touches">{words.doneTo}</h2>
          <ul className="rows">
            {document.touches.map((related) => (
              <li key={`${related.kind} ${related.document.id}`}>
                <RelatedWords does={words.touches[related.kind]} related={related} />
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
};

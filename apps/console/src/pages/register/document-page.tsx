import { type CaseworkDocumentView, consoleRegisterWords, weekdayDateWords } from '@thaogo/contract';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { confirmEntry, documentQuery } from '../../api/register.ts';
import { useLanguage, useWords } from '../../language/use-language.ts';
import { announce } from '../../parts/announcer.tsx';
import { Awaiting } from '../../parts/awaiting.tsx';
import { Notice } from '../../parts/notice.tsx';
import { PageHeading } from '../../parts/page-heading.tsx';
import { ProblemNotice } from '../../parts/problem-notice.tsx';
import { useToday } from '../../parts/use-today.ts';
import { Changes } from './changes.tsx';
import { DocumentFacts } from './document-facts.tsx';
import { EntryForm } from './entry-form.tsx';
import { Headings } from './headings.tsx';
import { Relations } from './relations.tsx';
import './register.css';

const route = getRouteApi('/inside/documents/$id');

const Confirmation = ({ document }: { document: CaseworkDocumentView }) => {
  const words = useWords(consoleRegisterWords);
  const queryClient = useQueryClient();
  const confirming = useMutation({
    mutationFn: () => confirmEntry(document.id, document.version),
    onSuccess: async () => {
      await queryClient.invalidateQueries({ queryKey: ['documents'] });
      announce(words.confirmed);
    },
  });
  return (
    <Notice tone="soon">
      <p>
        <strong>{words.confirmTitle}</strong>
      </p>
      <p>{words.confirmLead}</p>
      <ProblemNotice error={confirming.error} />
      <p>
        <button
          type="button"
          className="button-primary"
          aria-disabled={confirming.isPending}
          onClick={() => {
            if (!confirming.isPending) confirming.mutate();
          }}
        >
          {words.confirm}
        </button>
      </p>
    </Notice>
  );
};

const Entry = ({ document }: { document: CaseworkDocumentView }) => {
  const words = useWords(consoleRegisterWords);
  const navigate = useNavigate();
  const [editing, setEditing] = useState(false);
  if (editing) {
    return (
      <EntryForm
        document={document}
        onCancel={() => setEditing(false)}
        onSaved={(id) => {
          setEditing(false);
          if (id !== document.id) void navigate({ to: '/documents/$id', params: { id } });
        }}
      />
    );
  }
  return (
    <>
      <DocumentFacts document={document} />
      <p>
        <button type="button" className="button-quiet" onClick={() => setEditing(true)}>
          {words.edit}
        </button>
      </p>
    </>
  );
};

/** One document of the register: what is known of it, its force on a day, what touched it, its articles, who changed it. */
export const DocumentPage = () => {
  const words = useWords(consoleRegisterWords);
  const language = useLanguage();
  const { id } = route.useParams();
  const today = useToday();
  const [chosen, setChosen] = useState<string | null>(null);
  const on = chosen ?? today ?? '';
  const { data, error, refetch } = useQuery({
    ...documentQuery(id, on),
    enabled: on !== '',
    // Another day of the same document is not another page.
    placeholderData: (last) => (last?.id === id ? last : undefined),
  });
  return (
    <div className="register">
      <p>
        <Link to="/documents">{words.backToRegister}</Link>
      </p>
      {data === undefined && error === null && <Awaiting what={words.documentAwaited} />}
      <ProblemNotice error={error} retry={() => void refetch()} />
      {data !== undefined && (
        <>
          <PageHeading title={`${data.type} ${data.numberSymbol}`} />
          <p className="lead">{data.title ?? words.noTitle}</p>
          {!data.confirmed && <Confirmation document={data} />}
          <section aria-labelledby="standing">
            <h2 id="standing">{words.standing}</h2>
            <label className="standing-day">
              {words.standingOn}
              <input type="date" value={on} onChange={(event) => setChosen(event.target.value || null)} />
            </label>
            <p role="status">
              {weekdayDateWords(data.standing.on, language)}: <strong>{data.standing.text}</strong>
            </p>
          </section>
          <Entry key={data.version} document={data} />
          <Relations document={data} />
          <Headings document={data} />
          <Changes document={data} />
        </>
      )}
    </div>
  );
};

import { type CaseworkDocumentView, consoleRegisterWords, dateWords, numberWords } from '@thaogo/contract';
import { useQuery } from '@tanstack/react-query';
import { subjectsQuery } from '../../api/code-lists.ts';
import { useLanguage, useWords } from '../../language/use-language.ts';

/** What the register says of a document, fact by fact; what it does not know is said so. */
export const DocumentFacts = ({ document }: { document: CaseworkDocumentView }) => {
  const words = useWords(consoleRegisterWords);
  const language = useLanguage();
  const subjects = useQuery(subjectsQuery).data;
  const date = (day: string | null): string => (day === null ? words.notKnown : dateWords(day, language));
  const subject = subjects?.items.find(({ code }) => code === document.subject)?.name[language] ?? document.subject;
  const { draftingAgency } = document;
  const drafting =
    draftingAgency === null
      ? words.notKnown
      : `${draftingAgency.name}${draftingAgency.inferred ? ` (${words.inferred})` : ''}`;
  const facts: [string, string][] = [
    [words.facts.issuer, document.issuer?.name ?? words.notKnown],
    [words.facts.issuedOn, date(document.issuedOn)],
    [words.facts.effectiveOn, date(document.effectiveOn)],
    ...(document.expiresOn === null ? [] : [[words.facts.expiresOn, date(document.expiresOn)] as [string, string]]),
    [words.facts.subject, subject ?? words.notKnown],
    [words.facts.draftingAgency, drafting],
    [words.facts.timesCited, numberWords(document.timesCited, language)],
    [words.facts.origin, words.origins[document.origin]],
  ];
  return (
    <>
      <dl className="register-facts">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {document.takenFrom !== null && (
        <p>
          <a href={document.takenFrom} target="_blank" rel="noopener noreferrer">
            {words.takenFrom}
          </a>
        </p>
      )}
    </>
  );
};

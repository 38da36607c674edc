import { filingReadingWords, filingWords, LIMITS } from '@thaogo/contract';
import { keptDocuments } from '../../../forms/answers.ts';
import { documentField } from '../../../forms/judge-answers.ts';
import { CheckField } from '../../../parts/field.tsx';
import { OwnWords } from './own-words.tsx';
import { NewProvision, ProvisionEntry } from './provision-entry.tsx';
import { ProvisionSearch } from './provision-search.tsx';
import type { QuestionProps } from './question.ts';

/** What the text names, highlighted and listed; what is missing is searched or written by hand. */
export const DocumentsQuestion = ({ language, answers, faults, choices }: QuestionProps) => {
  const words = filingWords[language].documents;
  const reading = filingReadingWords[language].documents;
  const { documents } = answers;
  const wasRead = documents.some(({ spans }) => spans.length > 0);
  const next = documents.length;
  return (
    <>
      <h1>{wasRead ? reading.title : words.title}</h1>
      <p>{wasRead ? reading.lead : words.lead}</p>
      <OwnWords text={answers.text} documents={documents} language={language} />
      {next > 0 && (
        <section aria-labelledby="found">
          <h2 id="found" className="visually-hidden">
            {reading.found}
          </h2>
          <ol className="provisions">
            {documents.map((document, index) => (
              <ProvisionEntry
                key={documentField(index, 'kept')}
                language={language}
                index={index}
                document={document}
                faults={faults}
              />
            ))}
          </ol>
        </section>
      )}
      <section className="add-provision" aria-labelledby="add">
        <h2 id="add" className={next === 0 ? 'visually-hidden' : undefined}>
          {reading.searchHeading}
        </h2>
        <ProvisionSearch language={language} search={answers.search} lookedUp={choices.lookedUp} faults={faults} />
        {next < LIMITS.citations && (
          <details className="why">
            <summary>{reading.byHand}</summary>
            <NewProvision language={language} index={next} faults={faults} />
            <button type="submit" className="button-quiet" name="add" value="yes">
              {words.add}
            </button>
          </details>
        )}
      </section>
      {keptDocuments(answers).length === 0 && (
        <CheckField
          language={language}
          name="documentUnknown"
          label={words.unknown}
          hint={words.unknownHint}
          checked={answers.documentUnknown}
          faults={faults}
        />
      )}
    </>
  );
};

import { filingReadingWords, filingWords } from '@thaogo/contract';
import { type DocumentAnswer, NO_DOCUMENT } from '../../../forms/answers.ts';
import { documentField } from '../../../forms/judge-answers.ts';
import type { Fault } from '../../../forms/fault.ts';
import type { Language } from '../../../language.ts';
import { RadioField, TextField } from '../../../parts/field.tsx';
import { namedProvision, provisionLines } from '../provision-names.ts';

interface EntryProps {
  language: Language;
  index: number;
  document: DocumentAnswer;
  faults: readonly Fault[];
}

/** Number, name and place of one provision, to be typed. */
const ProvisionFields = ({ language, index, document, faults }: EntryProps) => {
  const words = filingWords[language].documents;
  const field = (name: 'numberSymbol' | 'title' | 'article' | 'clause' | 'point') => ({
    language,
    name: documentField(index, name),
    value: document[name],
    faults,
  });
  return (
    <fieldset className="group">
      <legend className="visually-hidden">{words.group(index + 1)}</legend>
      <TextField {...field('numberSymbol')} label={words.numberSymbol} hint={words.numberSymbolHint} width="half" />
      <TextField {...field('title')} label={words.documentTitle} hint={words.documentTitleHint} />
      <div className="field-row">
        <TextField {...field('article')} label={words.article} width="short" />
        <TextField {...field('clause')} label={words.clause} width="short" />
        <TextField {...field('point')} label={words.point} width="short" />
      </div>
    </fieldset>
  );
};

/** Other readings of the same words, where they are truly several. */
const Alternatives = ({ language, index, document, faults }: EntryProps) => {
  const words = filingReadingWords[language].documents;
  const { alternatives } = document;
  if (alternatives.length === 0) return null;
  return (
    <RadioField
      language={language}
      name={documentField(index, 'choice')}
      legend={words.perhaps}
      value=""
      options={[
        { value: '', label: words.asRead },
        ...alternatives.map((other, nth) => ({ value: String(nth), label: namedProvision(other, language) })),
      ]}
      faults={faults}
    />
  );
};

/** One provision of the list: kept or not, with what is known of it and the way to change it. */
export const ProvisionEntry = (entry: EntryProps) => {
  const { language, index, document, faults } = entry;
  const words = filingReadingWords[language].documents;
  const { place, document: named, about } = provisionLines(document, language);
  const kept = documentField(index, 'kept');
  const faulty = faults.some(({ field }) => field.startsWith(`documents.${index}.`));
  return (
    <li className="provision">
      <input type="hidden" name={documentField(index, 'foundAs')} value={document.foundAs} />
      <div className="choice">
        <input
          type="checkbox"
          id={kept}
          name={kept}
          value="yes"
          defaultChecked={document.kept}
          aria-describedby={about.length === 0 ? undefined : `${kept}-about`}
        />
        <label htmlFor={kept}>
          <span className="provision-number" aria-hidden="true">
            {index + 1}
          </span>
          <strong>{place ?? named}</strong>
          {place !== null && (
            <>
              <br />
              {named}
            </>
          )}
        </label>
        {about.length > 0 && (
          <div className="hint" id={`${kept}-about`}>
            {about.map((line) => (
              <p key={line}>{line}</p>
            ))}
          </div>
        )}
      </div>
      <Alternatives {...entry} />
      <details className="why" open={faulty || undefined}>
        <summary>
          {words.change}
          <span className="visually-hidden">: {namedProvision(document, language)}</span>
        </summary>
        <ProvisionFields {...entry} />
      </details>
    </li>
  );
};

/** A provision that is not there yet. */
export const NewProvision = ({ language, index, faults }: Omit<EntryProps, 'document'>) => (
  <ProvisionFields language={language} index={index} document={NO_DOCUMENT} faults={faults} />
);

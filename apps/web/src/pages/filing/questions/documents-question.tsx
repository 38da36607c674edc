import { filingWords, LIMITS } from '@thaogo/contract';
import { isBlank, NO_DOCUMENT } from '../../../forms/answers.ts';
import { documentField } from '../../../forms/judge-answers.ts';
import { CheckField, TextField } from '../../../parts/field.tsx';
import type { QuestionProps } from './question.ts';

const DocumentGroup = ({ index, of, ...question }: QuestionProps & { index: number; of: number }) => {
  const { language, answers, faults } = question;
  const words = filingWords[language].documents;
  const document = answers.documents[index] ?? NO_DOCUMENT;
  const field = (name: keyof typeof document) => ({
    language,
    name: documentField(index, name),
    value: document[name],
    faults,
  });
  return (
    <fieldset className="group">
      <legend className={of === 1 ? 'visually-hidden' : undefined}>
        {of === 1 ? words.only : words.group(index + 1)}
      </legend>
      <TextField {...field('numberSymbol')} label={words.numberSymbol} hint={words.numberSymbolHint} width="half" />
      <TextField {...field('title')} label={words.documentTitle} hint={words.documentTitleHint} />
      <div className="field-row">
        <TextField {...field('article')} label={words.article} width="short" />
        <TextField {...field('clause')} label={words.clause} width="short" />
        <TextField {...field('point')} label={words.point} width="short" />
      </div>
      {of > 1 && (
        <button type="submit" className="button-quiet" name="remove" value={index}>
          {words.remove(index + 1)}
        </button>
      )}
    </fieldset>
  );
};

export const DocumentsQuestion = ({ blank, ...question }: QuestionProps & { blank: boolean }) => {
  const { language, answers, faults } = question;
  const words = filingWords[language].documents;
  const given = answers.documents.filter((document) => !isBlank(document)).length;
  const shown = Math.min(Math.max(1, given + (blank ? 1 : 0)), LIMITS.citations);
  return (
    <>
      <h1>{words.title}</h1>
      <p>{words.lead}</p>
      {Array.from({ length: shown }, (_, index) => (
        <DocumentGroup key={index} index={index} of={shown} {...question} />
      ))}
      {shown < LIMITS.citations && (
        <p>
          <button type="submit" className="button-quiet" name="add" value="yes">
            {words.add}
          </button>
        </p>
      )}
      {given === 0 && (
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

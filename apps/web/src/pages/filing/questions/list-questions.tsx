import { filingReadingWords, filingWords } from '@thaogo/contract';
import { RadioField, SelectField } from '../../../parts/field.tsx';
import type { QuestionProps } from './question.ts';

export const DifficultyQuestion = ({ language, answers, faults, choices }: QuestionProps) => {
  const words = filingWords[language].difficulty;
  return (
    <RadioField
      heading
      language={language}
      name="difficulty"
      legend={words.title}
      hint={words.lead}
      value={answers.difficulty}
      options={[
        ...choices.difficulties.map((option) =>
          option.value === answers.suggested.difficulty
            ? {
                ...option,
                tag: filingReadingWords[language].byMachine,
                ...(answers.suggested.difficultyBecause !== '' && { because: answers.suggested.difficultyBecause }),
              }
            : option,
        ),
        { value: '', label: words.none },
      ]}
      faults={faults}
    />
  );
};

export const PlaceQuestion = ({ language, answers, faults, choices }: QuestionProps) => {
  const words = filingWords[language].place;
  return (
    <>
      <h1>{words.title}</h1>
      <p>{words.lead}</p>
      <SelectField
        language={language}
        name="province"
        label={words.label}
        optional
        value={answers.province}
        options={[{ value: '', label: words.none }, ...choices.provinces]}
        faults={faults}
      />
    </>
  );
};

export const CommuneQuestion = ({ language, answers, faults, choices }: QuestionProps) => {
  const words = filingWords[language].commune;
  const province = choices.provinces.find((choice) => choice.value === answers.province)?.label ?? answers.province;
  return (
    <>
      <h1>{words.title}</h1>
      <p>{words.lead(province)}</p>
      <SelectField
        language={language}
        name="commune"
        label={words.label}
        optional
        value={answers.commune}
        options={[{ value: '', label: words.none }, ...choices.communes]}
        faults={faults}
      />
    </>
  );
};

import { filingWords, frameWords, senderKindNames } from '@thaogo/contract';
import { type FormAnswers, hasTaxCode, keptDocuments } from '../../forms/answers.ts';
import { type Question, stepAddress } from '../../forms/steps.ts';
import type { Language } from '../../language.ts';
import { namedProvision } from './provision-names.ts';
import type { Choices } from './questions/question.ts';

interface Row {
  label: string;
  value: string | readonly string[];
  step: Question;
}

const labelIn = (options: Choices['provinces'], value: string): string =>
  options.find((option) => option.value === value)?.label ?? value;

const sections = (answers: FormAnswers, choices: Choices, language: Language): { heading: string; rows: Row[] }[] => {
  const words = filingWords[language];
  const { check, sender } = words;
  const orNot = (value: string) => (value.trim() === '' ? check.notGiven : value);
  const documents = keptDocuments(answers);
  const place =
    answers.province === ''
      ? check.notGiven
      : [
          ...(answers.commune === '' ? [] : [labelIn(choices.communes, answers.commune)]),
          labelIn(choices.provinces, answers.province),
        ].join(', ');
  return [
    {
      heading: check.content,
      rows: [
        { label: check.text, value: answers.text, step: 'text' },
        { label: check.proposal, value: orNot(answers.proposal), step: 'text' },
      ],
    },
    {
      heading: check.rule,
      rows: [
        {
          label: check.documents,
          value:
            documents.length === 0 ? check.unknown : documents.map((document) => namedProvision(document, language)),
          step: 'documents',
        },
        {
          label: check.difficulty,
          value: answers.difficulty === '' ? check.notGiven : labelIn(choices.difficulties, answers.difficulty),
          step: 'difficulty',
        },
        { label: check.place, value: place, step: 'place' },
      ],
    },
    {
      heading: check.who,
      rows: [
        {
          label: check.kind,
          value: answers.kind === '' ? check.notGiven : senderKindNames[language][answers.kind],
          step: 'sender',
        },
        { label: sender.name, value: orNot(answers.name), step: 'sender' },
        ...(hasTaxCode(answers.kind)
          ? [{ label: sender.taxCode, value: orNot(answers.taxCode), step: 'sender' as const }]
          : []),
        { label: sender.email, value: orNot(answers.email), step: 'sender' },
        { label: sender.phone, value: orNot(answers.phone), step: 'sender' },
        { label: check.consent, value: answers.consent ? check.consented : check.notGiven, step: 'sender' },
        { label: check.publish, value: answers.publish ? check.publishes : check.publishesNot, step: 'sender' },
      ],
    },
  ];
};

/** Everything that will be sent, each line with the way to change it and come back; no way while a sending is open. */
export const AnswerSummary = ({
  language,
  answers,
  choices,
  changeable,
}: {
  language: Language;
  answers: FormAnswers;
  choices: Choices;
  changeable: boolean;
}) => (
  <>
    {sections(answers, choices, language).map(({ heading, rows }) => (
      <section key={heading} className="summary">
        <h2>{heading}</h2>
        <dl>
          {rows.map(({ label, value, step }) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>
                {typeof value === 'string' ? (
                  <p className="typed">{value}</p>
                ) : (
                  <ul>
                    {value.map((line, index) => (
                      <li key={`${index} ${line}`}>{line}</li>
                    ))}
                  </ul>
                )}
              </dd>
              {changeable && (
                <dd className="change">
                  <a
                    href={stepAddress(step, language, { change: true })}
                    aria-label={filingWords[language].check.changeLabel(label)}
                  >
                    {frameWords[language].change}
                  </a>
                </dd>
              )}
            </div>
          ))}
        </dl>
      </section>
    ))}
  </>
);

import { filingWords, SENDER_KINDS, senderKindNames } from '@thaogo/contract';
import { CheckField, RadioField, TextField } from '../../../parts/field.tsx';
import type { QuestionProps } from './question.ts';

export const SenderQuestion = ({ language, answers, faults }: QuestionProps) => {
  const words = filingWords[language].sender;
  const shared = { language, faults };
  return (
    <>
      <h1>{words.title}</h1>
      <p>{words.lead}</p>
      <RadioField
        {...shared}
        name="kind"
        legend={words.kind}
        value={answers.kind}
        options={SENDER_KINDS.map((kind) => ({ value: kind, label: senderKindNames[language][kind] }))}
      />
      <TextField
        {...shared}
        name="name"
        label={words.name}
        hint={words.nameHint}
        value={answers.name}
        autoComplete="name"
      />
      <div className="only-with-tax-code">
        <TextField
          {...shared}
          name="taxCode"
          label={words.taxCode}
          hint={words.taxCodeHint}
          optional
          value={answers.taxCode}
          inputMode="numeric"
          width="half"
        />
      </div>
      <TextField
        {...shared}
        name="email"
        label={words.email}
        hint={words.emailHint}
        optional
        value={answers.email}
        type="email"
        inputMode="email"
        autoComplete="email"
      />
      <TextField
        {...shared}
        name="phone"
        label={words.phone}
        hint={words.phoneHint}
        optional
        value={answers.phone}
        type="tel"
        inputMode="tel"
        autoComplete="tel"
        width="half"
      />
      <div className="consent">
        <h2>{words.consentHeading}</h2>
        <CheckField
          {...shared}
          name="consent"
          label={words.consent}
          hint={words.consentHint}
          checked={answers.consent}
        />
        <CheckField
          {...shared}
          name="publish"
          label={words.publish}
          hint={words.publishHint}
          optional
          checked={answers.publish}
        />
      </div>
    </>
  );
};

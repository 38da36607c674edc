import {
  dialogueRegistered,
  type DialogueRegistered,
  dialogueWords,
  instantWords,
  type PublicDialogue,
  receiptWords,
  registrationClosedWords,
  SENDER_KINDS,
  senderKindNames,
} from '@thaogo/contract';
import { randomUUID } from 'node:crypto';
import { addressOf } from '../../addresses.ts';
import type { Fault } from '../../forms/fault.ts';
import { type ApiRefusal, ask, isUncertain } from '../../http/api-client.ts';
import type { FormFields } from '../../http/form-body.ts';
import { renderPage } from '../../http/render-page.tsx';
import type { Visit } from '../../http/visit.ts';
import { CopyLine } from '../../parts/copy-line.tsx';
import { ErrorSummary } from '../../parts/error-summary.tsx';
import { CheckField, SelectField, TextArea, TextField } from '../../parts/field.tsx';
import { Notice } from '../../parts/notice.tsx';
import { typeset } from '../../parts/typeset.ts';
import { refusalPage } from '../trouble/trouble-pages.tsx';
import { DialogueFacts } from './dialogue-facts.tsx';
import { noDialogue, readDialogue } from './dialogue-page.tsx';

/** So many questions are asked for on the form. */
const QUESTIONS = [1, 2, 3] as const;
const LINES = ['name', 'organisation', 'email', 'phone'] as const;

interface Shown {
  fields: FormFields;
  /** The same for every time that this form is sent. */
  key: string;
  faults: readonly Fault[];
  uncertain: boolean;
  status: 200 | 422 | 503;
}

const FormPage = ({ visit, dialogue, shown }: { visit: Visit; dialogue: PublicDialogue; shown: Shown }) => {
  const { language } = visit;
  const words = dialogueWords[language];
  const { fields, faults } = shown;
  const value = (name: string): string => fields.get(name) ?? '';
  const shared = { language, faults };
  return (
    <>
      {shown.uncertain && <Notice kind="soon">{words.uncertain}</Notice>}
      <ErrorSummary language={language} faults={faults} />
      <h1>{words.formTitle}</h1>
      <p className="lead">{dialogue.title}</p>
      <DialogueFacts dialogue={dialogue} language={language} />
      <p>{words.formLead}</p>
      <form
        method="post"
        action={addressOf('dialogueRegistration', language, { id: dialogue.id })}
        noValidate
        data-once
      >
        <input type="hidden" name="key" value={shown.key} />
        <TextField {...shared} name="name" label={words.name} value={value('name')} autoComplete="name" />
        <SelectField
          {...shared}
          name="kind"
          label={words.kind}
          value={value('kind') || 'citizen'}
          options={SENDER_KINDS.map((kind) => ({ value: kind, label: senderKindNames[language][kind] }))}
        />
        <TextField
          {...shared}
          name="organisation"
          label={words.organisation}
          optional
          value={value('organisation')}
          autoComplete="organization"
        />
        <TextField
          {...shared}
          name="email"
          label={words.email}
          hint={words.emailHint}
          value={value('email')}
          type="email"
          inputMode="email"
          autoComplete="email"
        />
        <TextField
          {...shared}
          name="phone"
          label={words.phone}
          hint={words.phoneHint}
          value={value('phone')}
          type="tel"
          inputMode="tel"
          autoComplete="tel"
          width="half"
        />
        <p className="quiet">{words.atCounter(dialogue.agency.name)}</p>
        <h2>{words.questionsHeading}</h2>
        <p>{words.questionsHint}</p>
        {QUESTIONS.map((number) => (
          <div key={number} className="dialogue-question">
            <TextArea
              {...shared}
              name={`question-${number}`}
              label={words.question(number)}
              value={value(`question-${number}`)}
              rows={4}
            />
            <CheckField
              {...shared}
              name={`petition-${number}`}
              label={words.asPetition}
              checked={value(`petition-${number}`) === 'yes'}
            />
          </div>
        ))}
        <CheckField {...shared} name="consent" label={words.consent} checked={value('consent') === 'yes'} />
        <div className="actions">
          <button type="submit" className="button">
            {words.send}
          </button>
        </div>
      </form>
    </>
  );
};

const renderForm = (visit: Visit, dialogue: PublicDialogue, shown: Shown): Promise<Response> =>
  renderPage(
    visit,
    {
      page: 'dialogueRegistration',
      parts: { id: dialogue.id },
      title: dialogueWords[visit.language].formTitle,
      faulty: shown.faults.length > 0,
      status: shown.status,
      audience: 'personal',
    },
    <FormPage visit={visit} dialogue={dialogue} shown={shown} />,
  );

const renderClosed = (visit: Visit, dialogue: PublicDialogue, why: string): Promise<Response> => {
  const { language } = visit;
  const words = dialogueWords[language];
  const { id } = dialogue;
  return renderPage(
    visit,
    { page: 'dialogueRegistration', parts: { id }, title: words.formTitle, status: 409, audience: 'personal' },
    <>
      <h1>{dialogue.title}</h1>
      <p className="lead">{why}</p>
      <p className="actions">
        <a className="button" href={addressOf('dialogues', language)}>
          {words.all}
        </a>
      </p>
    </>,
  );
};

const renderDone = (visit: Visit, dialogue: PublicDialogue, registered: DialogueRegistered): Promise<Response> => {
  const { language } = visit;
  const words = dialogueWords[language];
  const receipt = receiptWords[language];
  const { id } = dialogue;
  return renderPage(
    visit,
    { page: 'dialogueRegistration', parts: { id }, title: words.doneTitle, audience: 'personal' },
    <>
      <h1>{words.doneTitle}</h1>
      <p className="lead">{typeset(words.doneNext(instantWords(registered.confirmBy, language)))}</p>
      <p>{words.doneElse(dialogue.agency.name)}</p>
      <h2>{dialogue.title}</h2>
      <DialogueFacts dialogue={dialogue} language={language} registered />
      {registered.petitions.length > 0 && (
        <>
          <h2>{receipt.keep}</h2>
          <p>{words.donePetitions}</p>
          {registered.petitions.map(({ code, secret }) => (
            <section className="credentials" key={code} aria-label={words.petition(code)}>
              <CopyLine language={language} label={receipt.code} value={code} />
              <CopyLine language={language} label={receipt.secret} value={secret} />
            </section>
          ))}
        </>
      )}
      <p className="actions">
        <a href={addressOf('dialogue', language, { id })}>{dialogue.title}</a>
      </p>
    </>,
  );
};

export const showRegistration = async (visit: Visit): Promise<Response> => {
  const found = await readDialogue(visit);
  if (!found.ok) return noDialogue(visit, found);
  const { closed } = found.value;
  if (closed !== null) return renderClosed(visit, found.value, registrationClosedWords[visit.language][closed]);
  return renderForm(visit, found.value, {
    fields: new Map(),
    key: randomUUID(),
    faults: [],
    uncertain: false,
    status: 200,
  });
};

/** The questions that were typed, each with the number of its field. */
const asked = (fields: FormFields): { number: number; text: string; asPetition: boolean }[] =>
  QUESTIONS.map((number) => ({
    number,
    text: fields.get(`question-${number}`) ?? '',
    asPetition: fields.get(`petition-${number}`) === 'yes',
  })).filter(({ text }) => text.trim() !== '');

const faultsOf = (refusal: ApiRefusal, fields: FormFields): Fault[] =>
  (refusal.problem?.errors ?? []).map(({ pointer, detail }) => {
    const question = /^\/questions\/(\d+)/.exec(pointer)?.[1];
    const number = question === undefined ? undefined : asked(fields)[Number(question)]?.number;
    return { field: number === undefined ? pointer.slice(1) : `question-${number}`, message: detail };
  });

/** Registers, once however often the same form is sent. */
export const takeRegistration = async (visit: Visit, fields: FormFields): Promise<Response> => {
  const { language, site } = visit;
  const found = await readDialogue(visit);
  if (!found.ok) return noDialogue(visit, found);
  const dialogue = found.value;
  const typedKey = fields.get('key') ?? '';
  const key = /^[A-Za-z0-9_-]{22,64}$/.test(typedKey) ? typedKey : randomUUID();
  const reply = await ask(site.api, `/dialogues/${dialogue.id}/registrations`, dialogueRegistered, {
    method: 'POST',
    language,
    idempotencyKey: key,
    body: {
      ...Object.fromEntries(LINES.map((name) => [name, fields.get(name) ?? ''])),
      kind: fields.get('kind') ?? 'citizen',
      consent: fields.get('consent') === 'yes',
      questions: asked(fields).map(({ text, asPetition }) => ({ text, asPetition })),
      language,
    },
  });
  if (reply.ok) return renderDone(visit, dialogue, reply.value);
  const shown = { fields, key, faults: [], uncertain: false };
  if (isUncertain(reply) || reply.problem?.code === 'in_flight')
    return renderForm(visit, dialogue, { ...shown, uncertain: true, status: 503 });
  const faults = faultsOf(reply, fields);
  if (reply.status === 422 && faults.length > 0) return renderForm(visit, dialogue, { ...shown, faults, status: 422 });
  const [reason] = reply.problem?.reasons ?? [];
  if (reply.status === 409 && reason !== undefined) return renderClosed(visit, dialogue, reason.detail);
  return refusalPage(visit, reply);
};

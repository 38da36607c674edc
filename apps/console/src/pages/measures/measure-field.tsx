import { consoleInstructionWords, consoleMeasureWords, dateWords, LIMITS, type MeasureView } from '@thaogo/contract';
import type { UseFormRegisterReturn } from 'react-hook-form';
import type { MeasureActionName } from '../../api/measures.ts';
import { useLanguage, useWords } from '../../language/use-language.ts';
import { DateField } from '../../parts/date-field.tsx';
import { Field } from '../../parts/field.tsx';
import { type FieldName, isOptional, stagesFor } from './action-fields.ts';

type Fields = (typeof consoleMeasureWords)['vi']['fields'];

/** What can be noted only as something that has happened. */
const HAPPENED: readonly MeasureActionName[] = ['send_proposal', 'note_reply', 'note_stage', 'put_in_force', 'remind'];

const dateLabel = (action: MeasureActionName, view: MeasureView, words: Fields): string => {
  switch (action) {
    case 'plan_stage':
      return words.plannedOn;
    case 'slip_stage':
      return words.slipTo;
    case 'note_stage':
      return words.doneOn;
    case 'put_in_force':
      return view.endsInDocument ? words.effectiveOn : words.postedOn;
    default:
      return words.letterDate;
  }
};

const textWords = (action: MeasureActionName, words: Fields, replyLabel: string): { label: string; hint?: string } => {
  switch (action) {
    case 'slip_stage':
      return { label: words.slipReason, hint: words.slipReasonHint };
    case 'note_reply':
      return { label: words.reasons, hint: words.reasonsHint };
    case 'abandon':
      return { label: words.abandonReason, hint: words.abandonReasonHint };
    case 'reply_to_instruction':
      return { label: replyLabel };
    default:
      return { label: words.instruction };
  }
};

/** So much of an instruction tells it from the others. */
const MOST_SHOWN = 60;

interface MeasureFieldProps {
  field: FieldName;
  action: MeasureActionName;
  view: MeasureView;
  registered: UseFormRegisterReturn;
  wrong: string | undefined;
  /** What the field holds now. */
  value: string;
  today: string | null;
}

/** One field of a measure's form, called what it is in that action. */
export const MeasureField = ({ field, action, view, registered, wrong, value, today }: MeasureFieldProps) => {
  const words = useWords(consoleMeasureWords).fields;
  const instructions = useWords(consoleInstructionWords);
  const language = useLanguage();
  switch (field) {
    case 'stage':
      return (
        <Field label={words.stage} wrong={wrong}>
          {(described) => (
            <select {...described} {...registered}>
              <option value="">{words.chooseStage}</option>
              {stagesFor(action, view).map(({ stage, name }) => (
                <option key={stage} value={stage}>
                  {name}
                </option>
              ))}
            </select>
          )}
        </Field>
      );
    case 'on':
      return (
        <DateField
          label={dateLabel(action, view, words)}
          {...(action === 'put_in_force' && view.endsInDocument && { hint: words.effectiveOnHint })}
          wrong={wrong}
          latest={HAPPENED.includes(action) ? today : null}
          registered={registered}
          value={value}
        />
      );
    case 'dueOn':
      return (
        <DateField
          label={instructions.fields.dueOn}
          hint={instructions.fields.dueOnHint}
          wrong={wrong}
          registered={registered}
          value={value}
        />
      );
    case 'instruction':
      return (
        <Field label={instructions.fields.which} wrong={wrong}>
          {(described) => (
            <select {...described} {...registered}>
              <option value="">{instructions.fields.chooseWhich}</option>
              {view.instructions
                .filter(({ reply }) => reply === null)
                .map(({ id, agency, on, text }) => (
                  <option key={id} value={id}>
                    {`${instructions.given(agency.name, dateWords(on, language))}: ${text.slice(0, MOST_SHOWN)}`}
                  </option>
                ))}
            </select>
          )}
        </Field>
      );
    case 'text':
      return (
        <Field {...textWords(action, words, instructions.fields.reply)} wrong={wrong}>
          {(described) => (
            <textarea
              {...described}
              {...registered}
              rows={4}
              maxLength={action === 'reply_to_instruction' ? LIMITS.messageLongest : LIMITS.reasonLongest}
            />
          )}
        </Field>
      );
    case 'accepted':
      return (
        <fieldset className="measure-choice">
          <legend>{words.reply}</legend>
          {(['yes', 'no'] as const).map((each) => (
            <label key={each}>
              <input type="radio" value={each} {...registered} />{' '}
              {each === 'yes' ? words.replyAccepted : words.replyNotAccepted}
            </label>
          ))}
          {wrong !== undefined && <p className="field-error">{wrong}</p>}
        </fieldset>
      );
    case 'number':
    case 'document': {
      const named = field === 'document';
      const label = isOptional(action, field, view) ? words.numberOptional : words.number;
      return (
        <Field label={named ? words.document : label} hint={named ? words.documentHint : undefined} wrong={wrong}>
          {(described) => (
            <input
              {...described}
              {...registered}
              maxLength={LIMITS.issueNumberLongest}
              autoComplete="off"
              spellCheck={false}
            />
          )}
        </Field>
      );
    }
  }
};

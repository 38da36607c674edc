import { consoleEnteringWords } from '@thaogo/contract';
import { useWords } from '../../language/use-language.ts';
import { Field } from '../../parts/field.tsx';
import type { EntryPartProps } from './person-fields.tsx';

/** What was read back of a voice note, and the sender's consent as it was given. */
export const AgreementFields = ({ typed, onType, wrong }: EntryPartProps) => {
  const words = useWords(consoleEnteringWords);
  return (
    <>
      {typed.source === 'voice_note' && (
        <div className="read-back">
          <label className="check">
            <input
              type="checkbox"
              checked={typed.readBack}
              onChange={({ target }) => onType({ readBack: target.checked })}
            />
            {words.readBack}
          </label>
          <Field label={words.readBackBy} wrong={wrong('readBack')}>
            {(described) => (
              <select
                {...described}
                value={typed.readBackTo}
                onChange={({ target }) =>
                  onType({
                    readBackTo: target.value === 'sender' || target.value === 'representative' ? target.value : '',
                  })
                }
              >
                <option value="">…</option>
                <option value="sender">{words.readBackTo.sender}</option>
                <option value="representative">{words.readBackTo.representative}</option>
              </select>
            )}
          </Field>
        </div>
      )}
      <label className="check">
        <input type="checkbox" checked={typed.consent} onChange={({ target }) => onType({ consent: target.checked })} />
        {words.consent}
      </label>
      {wrong('consent') !== undefined && <p className="field-error">{wrong('consent')}</p>}
      <Field label={words.consentHow}>
        {(described) => (
          <select
            {...described}
            value={typed.consentGiven}
            onChange={({ target }) => onType({ consentGiven: target.value === 'written' ? 'written' : 'spoken' })}
          >
            <option value="spoken">{words.consents.spoken}</option>
            <option value="written">{words.consents.written}</option>
          </select>
        )}
      </Field>
    </>
  );
};

import {
  consoleActingWords,
  consoleMeasureWords,
  consoleOutcomeChoiceWords,
  dateWords,
  type OutcomeOptions,
} from '@thaogo/contract';
import { useState } from 'react';
import { type UseFormReturn, useWatch } from 'react-hook-form';
import { useLanguage, useWords } from '../../../language/use-language.ts';
import { AgencyPicker, type PickedAgency } from '../../../parts/agency-picker.tsx';
import { DateField } from '../../../parts/date-field.tsx';
import { Field } from '../../../parts/field.tsx';
import type { TypedDraft } from './kept-draft.ts';
import { wayOf } from './usual-way.ts';
import './draft.css';

type Option = OutcomeOptions['items'][number];
type Proposed = NonNullable<NonNullable<Option['ways']>['proposed']>;
type Form = UseFormReturn<TypedDraft>;

const OTHER = 'other';

interface AddresseeProps {
  proposed: Proposed;
  form: Form;
  addressee: string;
  /** The agency that the saved draft names. */
  named: PickedAgency | null;
}

/** To whom it is proposed: one of those who are competent, or anybody where nothing tells who is. */
const Addressee = ({ proposed: { to, anybody }, form, addressee, named }: AddresseeProps) => {
  const words = useWords(consoleOutcomeChoiceWords);
  const acting = useWords(consoleActingWords);
  const [picked, setPicked] = useState(named);
  form.register('addressee', {
    validate: (code) => code !== '' || form.getValues('whose') !== 'proposed' || acting.needed,
  });
  const wrong = form.formState.errors.addressee?.message;
  const choose = (code: string): void => form.setValue('addressee', code, { shouldValidate: wrong !== undefined });
  if (to.length < 2 && !anybody) return null;
  const elsewhere = anybody && to.every(({ code }) => code !== addressee);
  return (
    <>
      {to.length > 0 && (
        <Field label={words.addressee} wrong={undefined}>
          {(described) => (
            <select
              {...described}
              value={elsewhere ? OTHER : addressee}
              onChange={({ target }) => choose(target.value === OTHER ? '' : target.value)}
            >
              {to.map(({ code, name }) => (
                <option key={code} value={code}>
                  {name}
                </option>
              ))}
              {anybody && <option value={OTHER}>{words.other}</option>}
            </select>
          )}
        </Field>
      )}
      {elsewhere && (
        <AgencyPicker
          label={words.otherAgency}
          picked={picked?.code === addressee ? picked : null}
          wrong={wrong}
          onPick={(agency) => {
            setPicked(agency);
            choose(agency?.code ?? '');
          }}
        />
      )}
    </>
  );
};

interface OutcomeWayProps extends Pick<AddresseeProps, 'form' | 'named'> {
  option: Option | undefined;
}

/** By whom what the chosen outcome promises is done, as far as that can be chosen; or why the outcome cannot be. */
export const OutcomeWay = ({ option, form, named }: OutcomeWayProps) => {
  const words = useWords(consoleOutcomeChoiceWords);
  const told = useWords(consoleMeasureWords);
  const language = useLanguage();
  const [typedWhose, typedAddressee, expiresOn] = useWatch({
    control: form.control,
    name: ['whose', 'addressee', 'expiresOn'],
  });
  if (option === undefined) return null;
  const { reason, ways } = option;
  if (reason !== null) return <p className="quiet">{told.notAllowed(reason)}</p>;
  if (ways === null) return null;
  const { own, proposed, latest } = ways;
  const whose = typedWhose === '' ? (option.whose ?? (own ? 'own' : 'proposed')) : typedWhose;
  const addressee = typedAddressee === '' && typedWhose === '' ? (option.addressee?.code ?? '') : typedAddressee;
  const choose = (next: 'own' | 'proposed'): void => {
    const way = wayOf(option, next);
    form.setValue('whose', way.whose);
    form.setValue('addressee', way.addressee);
    form.setValue('expiresOn', way.expiresOn);
  };
  const name = [...(proposed?.to ?? []), ...(named === null ? [] : [named])].find(
    ({ code }) => code === addressee,
  )?.name;
  return (
    <>
      {own && proposed !== null && (
        <fieldset className="way-choice">
          <legend>{words.who}</legend>
          {(['own', 'proposed'] as const).map((each) => (
            <label key={each}>
              <input type="radio" name="whose" checked={whose === each} onChange={() => choose(each)} /> {words[each]}
            </label>
          ))}
        </fieldset>
      )}
      {whose === 'proposed' && proposed !== null && (
        <Addressee proposed={proposed} form={form} addressee={addressee} named={named} />
      )}
      {whose === 'proposed' && latest !== null && (
        <DateField
          label={words.until}
          hint={words.untilHint(dateWords(latest, language))}
          wrong={undefined}
          latest={latest}
          registered={form.register('expiresOn')}
          value={expiresOn}
        />
      )}
      {whose === 'own' && <p className="quiet">{told.whoOwn}</p>}
      {whose === 'proposed' && name !== undefined && <p className="quiet">{told.whoProposed(name)}</p>}
    </>
  );
};

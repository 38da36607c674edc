import { consoleOrganisationWords, type UnitList } from '@thaogo/contract';
import { useForm, useWatch } from 'react-hook-form';
import { closeUnit, renameUnit } from '../../../api/organisation.ts';
import { useLanguage, useWords } from '../../../language/use-language.ts';
import { DateField } from '../../../parts/date-field.tsx';
import { Field } from '../../../parts/field.tsx';
import { Modal } from '../../../parts/modal.tsx';
import { ProblemNotice } from '../../../parts/problem-notice.tsx';
import { SubmitButton } from '../../../parts/submit-button.tsx';
import { useToday } from '../../../parts/use-today.ts';
import { useOrganising } from './use-organising.ts';

interface UnitDialogProps {
  unit: UnitList['items'][number];
  act: 'rename' | 'close';
  onClose: () => void;
}

/** Renames a unit from a day on, or says with which day it ends. */
export const UnitDialog = ({ unit, act, onClose }: UnitDialogProps) => {
  const words = useWords(consoleOrganisationWords);
  const language = useLanguage();
  const today = useToday();
  const renames = act === 'rename';
  const { register, handleSubmit, formState, control } = useForm({
    defaultValues: { vi: unit.name.vi, en: unit.name.en === unit.name.vi ? '' : unit.name.en, on: today ?? '' },
  });
  const acting = useOrganising(({ vi, en, on }: { vi: string; en: string; on: string }) =>
    renames ? renameUnit(unit, { name: { vi, en }, from: on }) : closeUnit(unit, { last: on }),
  );
  const submit = handleSubmit((typed) =>
    acting.mutate({ given: typed, said: renames ? words.renamed : words.closed }, { onSuccess: onClose }),
  );
  const name = unit.name[language];
  return (
    <Modal title={renames ? words.renameTitle(name) : words.closeTitle(name)} onClose={onClose}>
      <form noValidate onSubmit={(event) => void submit(event)}>
        <ProblemNotice error={acting.error} typing />
        {renames ? (
          <>
            <Field label={words.newName} wrong={formState.errors.vi?.message}>
              {(described) => (
                <input
                  {...described}
                  {...register('vi', { required: words.needed, minLength: { value: 2, message: words.needed } })}
                  maxLength={200}
                  autoComplete="off"
                />
              )}
            </Field>
            <Field label={words.unitNameEn} hint={words.unitNameEnHint}>
              {(described) => <input {...described} {...register('en')} maxLength={200} autoComplete="off" />}
            </Field>
          </>
        ) : (
          <p>{words.closeHint}</p>
        )}
        <DateField
          label={renames ? words.nameFrom : words.lastDay}
          wrong={formState.errors.on?.message}
          registered={register('on', { required: words.needed })}
          value={useWatch({ control, name: 'on' })}
        />
        <p className="button-row">
          <SubmitButton primary pending={acting.isPending}>
            {words[act]}
          </SubmitButton>
          <button type="button" className="button-plain" onClick={onClose}>
            {words.cancel}
          </button>
        </p>
      </form>
    </Modal>
  );
};

import { consoleOrganisationWords, type UnitList } from '@thaogo/contract';
import { useForm, useWatch } from 'react-hook-form';
import { makeUnit } from '../../../api/organisation.ts';
import { useLanguage, useWords } from '../../../language/use-language.ts';
import { DateField } from '../../../parts/date-field.tsx';
import { Field } from '../../../parts/field.tsx';
import { ProblemNotice } from '../../../parts/problem-notice.tsx';
import { SubmitButton } from '../../../parts/submit-button.tsx';
import { useToday } from '../../../parts/use-today.ts';
import { useOrganising } from './use-organising.ts';

/** Units may be part of these: three levels at most. */
const LEVELS = 3;

/** The form that makes a unit. */
export const NewUnitForm = ({ agency, units }: { agency: string | null; units: UnitList['items'] }) => {
  const words = useWords(consoleOrganisationWords);
  const language = useLanguage();
  const today = useToday();
  const { register, handleSubmit, formState, control, reset } = useForm({
    defaultValues: { vi: '', en: '', parent: '', validFrom: today ?? '' },
  });
  const making = useOrganising(makeUnit);
  const submit = handleSubmit(({ vi, en, parent, validFrom }) =>
    making.mutate(
      { given: { agency, name: { vi, en }, parent, validFrom }, said: words.made(vi) },
      { onSuccess: () => reset() },
    ),
  );
  return (
    <form noValidate onSubmit={(event) => void submit(event)}>
      <ProblemNotice error={making.error} typing />
      <Field label={words.unitName} wrong={formState.errors.vi?.message}>
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
      <Field label={words.parent}>
        {(described) => (
          <select {...described} {...register('parent')}>
            <option value="">{words.noParent}</option>
            {units
              .filter(({ level, standing }) => level < LEVELS && standing !== 'ended')
              .map((unit) => (
                <option key={unit.id} value={unit.id}>
                  {`${'– '.repeat(unit.level - 1)}${unit.name[language]}`}
                </option>
              ))}
          </select>
        )}
      </Field>
      <DateField
        label={words.validFrom}
        wrong={formState.errors.validFrom?.message}
        registered={register('validFrom', { required: words.needed })}
        value={useWatch({ control, name: 'validFrom' })}
      />
      <SubmitButton primary pending={making.isPending}>
        {words.make}
      </SubmitButton>
    </form>
  );
};

import { consoleRulesWords } from '@thaogo/contract';
import type { FieldErrors, UseFormRegister } from 'react-hook-form';
import { useWords } from '../../../language/use-language.ts';
import { DateField } from '../../../parts/date-field.tsx';
import { Field } from '../../../parts/field.tsx';

/** What every new version says of itself. */
export interface VersionFacts {
  version: string;
  inForceFrom: string;
  reason: string;
}

interface VersionFieldsProps {
  register: UseFormRegister<VersionFacts>;
  errors: FieldErrors<VersionFacts>;
  inForceFrom: string;
}

/** Name, day and reason of a new version. */
export const VersionFields = ({ register, errors, inForceFrom }: VersionFieldsProps) => {
  const words = useWords(consoleRulesWords);
  return (
    <>
      <Field label={words.versionName} hint={words.versionHint} wrong={errors.version?.message}>
        {(described) => (
          <input
            {...described}
            {...register('version', {
              required: words.needed,
              pattern: { value: /^(?=.*\d)[a-z0-9]+([.-][a-z0-9]+)*$/, message: words.versionHint },
            })}
            autoCapitalize="none"
            autoComplete="off"
            spellCheck={false}
            maxLength={60}
          />
        )}
      </Field>
      <DateField
        label={words.fromDay}
        hint={words.fromDayHint}
        wrong={errors.inForceFrom?.message}
        registered={register('inForceFrom', { required: words.needed })}
        value={inForceFrom}
      />
      <Field label={words.reason} hint={words.reasonHint} wrong={errors.reason?.message}>
        {(described) => (
          <textarea
            {...described}
            {...register('reason', { required: words.needed, minLength: { value: 5, message: words.needed } })}
            rows={3}
            maxLength={500}
          />
        )}
      </Field>
    </>
  );
};

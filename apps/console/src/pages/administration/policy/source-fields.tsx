import { consoleRulesWords } from '@thaogo/contract';
import { useWords } from '../../../language/use-language.ts';
import { Field } from '../../../parts/field.tsx';

/** The legal source of a fact as it is typed, or that it is assumed. */
export interface TypedSource {
  reference: string;
  assumption: boolean;
}

interface SourceFieldsProps<S extends TypedSource> {
  source: S;
  /** True once what is missing is to be said. */
  judged: boolean;
  /** False where nothing may be assumed. */
  mayAssume?: boolean;
  onChange: (source: S) => void;
}

/** The document that a rule comes from; where that is allowed, that there is none. */
export const SourceFields = <S extends TypedSource>({
  source,
  judged,
  mayAssume = true,
  onChange,
}: SourceFieldsProps<S>) => {
  const words = useWords(consoleRulesWords);
  const lacks = source.reference.trim() === '' && !(mayAssume && source.assumption);
  return (
    <>
      <Field label={words.source} hint={words.sourceHint} wrong={judged && lacks ? words.needed : undefined}>
        {(described) => (
          <input
            {...described}
            maxLength={300}
            value={source.reference}
            onChange={(event) => onChange({ ...source, reference: event.target.value })}
          />
        )}
      </Field>
      {mayAssume && (
        <label className="check">
          <input
            type="checkbox"
            checked={source.assumption}
            onChange={(event) => onChange({ ...source, assumption: event.target.checked })}
          />
          {words.isAssumption}
        </label>
      )}
    </>
  );
};

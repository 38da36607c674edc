import { consoleMovesAwayWords } from '@thaogo/contract';
import { Link, useNavigate } from '@tanstack/react-router';
import { useForm, useWatch } from 'react-hook-form';
import type { Period } from '../../api/moves-away.ts';
import { useWords } from '../../language/use-language.ts';
import { DateField } from '../../parts/date-field.tsx';
import { SubmitButton } from '../../parts/submit-button.tsx';
import { useToday } from '../../parts/use-today.ts';
import { presetsOn, readPeriod } from './period.ts';

const PRESETS = ['twelveMonths', 'month', 'lastMonth', 'year'] as const;

/** Usual periods, and days of one's own. */
export const PeriodChooser = ({ shown }: { shown: Period }) => {
  const words = useWords(consoleMovesAwayWords);
  const today = useToday();
  const navigate = useNavigate();
  const { register, handleSubmit, control } = useForm({ values: { from: shown.from ?? '', to: shown.to ?? '' } });
  const { from, to } = useWatch({ control });
  const presets = today === null ? null : presetsOn(today);
  const show = (typed: Record<'from' | 'to', string>) =>
    void navigate({ to: '/send-backs', search: readPeriod(typed) });
  return (
    <>
      {presets !== null && (
        <nav className="tabs" aria-label={words.period}>
          {PRESETS.map((preset) => (
            <Link
              key={preset}
              to="/send-backs"
              search={presets[preset]}
              activeOptions={{ exact: true, explicitUndefined: true }}
            >
              {words.presets[preset]}
            </Link>
          ))}
        </nav>
      )}
      <form noValidate className="send-backs-period" onSubmit={(event) => void handleSubmit(show)(event)}>
        <DateField label={words.from} wrong={undefined} registered={register('from')} value={from ?? ''} />
        <DateField label={words.to} wrong={undefined} registered={register('to')} value={to ?? ''} />
        <SubmitButton primary={false} pending={false}>
          {words.show}
        </SubmitButton>
      </form>
    </>
  );
};

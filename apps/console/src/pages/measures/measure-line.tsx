import { consoleMeasureWords, dateWords, type MeasureSummary } from '@thaogo/contract';
import { Link } from '@tanstack/react-router';
import { useLanguage, useWords } from '../../language/use-language.ts';
import { DueWords } from '../../parts/due-words.tsx';

/** Lateness and slips as words with a shape: moving a date hides neither. */
export const MeasureMarks = ({ measure }: { measure: Pick<MeasureSummary, 'late' | 'slips'> }) => {
  const words = useWords(consoleMeasureWords);
  return (
    <>
      {measure.late && <span className="measure-late">{words.late}</span>}
      {measure.slips > 0 && <span>{words.slips(measure.slips)}</span>}
    </>
  );
};

/** Who does it, or proposes it to whom. */
export const whoseWords = (
  measure: Pick<MeasureSummary, 'owner' | 'addressee'>,
  words: Pick<(typeof consoleMeasureWords)['vi'], 'own' | 'proposed'>,
): string =>
  measure.addressee === null
    ? words.own(measure.owner.name)
    : words.proposed(measure.owner.name, measure.addressee.name);

/** One measure in a list: what, by whom, where it stands, what comes next and when. */
export const MeasureLine = ({ measure, today }: { measure: MeasureSummary; today: string | null }) => {
  const words = useWords(consoleMeasureWords);
  const language = useLanguage();
  const { next } = measure;
  return (
    <li className="measure-line">
      <p className="measure-title">
        <Link to="/measures/$code" params={{ code: measure.code }}>
          {measure.title}
        </Link>
      </p>
      <p>{whoseWords(measure, words)}</p>
      <p className="measure-next">
        {next === null ? (
          <strong>{measure.stateName}</strong>
        ) : (
          <>
            {words.next(next.name)}
            {' · '}
            {measure.dueOn === null ? words.unplanned : <DueWords dueOn={measure.dueOn} today={today} />}
            {measure.promisedOn !== null && measure.promisedOn !== measure.dueOn && (
              <> · {words.original(dateWords(measure.promisedOn, language))}</>
            )}
          </>
        )}
      </p>
      <p className="measure-facts">
        <span className="code">{measure.code}</span>
        <MeasureMarks measure={measure} />
        <span className="quiet">{words.registeredOn(dateWords(measure.registeredOn, language))}</span>
      </p>
    </li>
  );
};

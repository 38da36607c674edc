import {
  consoleInstructionWords,
  consoleMeasureWords,
  dateWords,
  type MeasureItem,
  type MeasureSummary,
} from '@thaogo/contract';
import { Link } from '@tanstack/react-router';
import { useLanguage, useWords } from '../../language/use-language.ts';
import { DueWords } from '../../parts/due-words.tsx';

/** Lateness and slips as words with a shape: moving a date hides neither. */
export const MeasureMarks = ({ measure }: { measure: Pick<MeasureSummary, 'late' | 'slips'> }) => {
  const words = useWords(consoleMeasureWords);
  return (
    <>
      {measure.late && <span className="measure-late">{words.behind}</span>}
      {measure.slips > 0 && <span>{words.slips(measure.slips)}</span>}
    </>
  );
};

/** Instructions that wait for an answer, as words with a shape. */
export const InstructionMarks = ({ open }: { open: MeasureItem['openInstructions'] }) => {
  const words = useWords(consoleInstructionWords);
  if (open.count === 0) return null;
  return (
    <span className={open.late ? 'measure-late' : undefined}>{open.late ? words.late : words.open(open.count)}</span>
  );
};

/** When the answer to an instruction is wanted. */
const AnswerDue = ({ open, today }: { open: MeasureItem['openInstructions']; today: string | null }) => {
  const words = useWords(consoleInstructionWords);
  if (open.count === 0) return null;
  return (
    <p className="measure-next">
      {words.open(open.count)}
      {' · '}
      {open.dueOn === null ? words.noDay : <DueWords dueOn={open.dueOn} today={today} />}
    </p>
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
export const MeasureLine = ({ measure, today }: { measure: MeasureItem; today: string | null }) => {
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
      <AnswerDue open={measure.openInstructions} today={today} />
      <p className="measure-facts">
        <span className="code">{measure.code}</span>
        <MeasureMarks measure={measure} />
        <span className="quiet">{words.registeredOn(dateWords(measure.registeredOn, language))}</span>
      </p>
    </li>
  );
};

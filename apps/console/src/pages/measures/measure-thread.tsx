import { consoleMeasureWords, dateWords, type MeasureView, weekdayDateWords } from '@thaogo/contract';
import type { ReactNode } from 'react';
import { useLanguage, useWords } from '../../language/use-language.ts';
import { StageDue } from './stage-due.tsx';

type Stage = MeasureView['stages'][number];
type Shape = 'bead' | 'ahead' | 'knot' | 'end';

const KNOT = 'M12 0C12 6 20 5 20 11 20 16 13 17 8 15 3 13 4 7 9 7 14 7 17 12 15 17 14 20 12 20 12 24';

const SHAPES: Record<Shape, ReactNode> = {
  bead: <circle cx="12" cy="12" r="4.5" className="bead-full" />,
  ahead: <circle cx="12" cy="12" r="4.5" />,
  knot: (
    <>
      <path className="bead-under" d={KNOT} />
      <path d={KNOT} />
    </>
  ),
  end: <path d="M5 12H19" />,
};

const Bead = ({ shape }: { shape: Shape }) => (
  <svg className={`bead bead-${shape}`} viewBox="0 0 24 24" width="24" height="24" aria-hidden="true" focusable="false">
    {SHAPES[shape]}
  </svg>
);

const shapeOf = ({ doneOn, late, deadline, passedOver }: Stage, ended: boolean): Shape => {
  if (doneOn !== null) return 'bead';
  return (late || deadline?.late === true) && !ended && !passedOver ? 'knot' : 'ahead';
};

const StageEntry = ({ stage, view }: { stage: Stage; view: MeasureView }) => {
  const words = useWords(consoleMeasureWords);
  const language = useLanguage();
  const date = (on: string): string => dateWords(on, language);
  const { doneOn, plannedOn, originalPlannedOn, number, slips, late, passedOver } = stage;
  const reply = stage.stage === 'replied' ? view.reply : null;
  const planned = plannedOn === null ? words.unplanned : words.planned(weekdayDateWords(plannedOn, language));
  return (
    <li className={doneOn === null && !passedOver ? 'thread-ahead' : undefined}>
      <Bead shape={shapeOf(stage, view.end !== null)} />
      <div className="measure-stage">
        <p>
          <span className="thread-text">{stage.name}</span>
          <span className="quiet">{doneOn === null ? (passedOver ? words.passedOver : planned) : date(doneOn)}</span>
        </p>
        {reply === null && number !== null && <p>{words.number(number)}</p>}
        {reply !== null && (
          <p>
            {reply.accepted
              ? words.accepted(reply.number, date(reply.on))
              : words.notAccepted(reply.number, date(reply.on))}
          </p>
        )}
        {reply !== null && !reply.accepted && <p className="as-written">{reply.reasons}</p>}
        {late && <p className="measure-late">{words.late}</p>}
        {originalPlannedOn !== null && originalPlannedOn !== (doneOn ?? plannedOn) && (
          <p>{words.original(date(originalPlannedOn))}</p>
        )}
        <StageDue stage={stage} view={view} />
        {slips.map(({ from, on, at, reason }) => (
          <div key={`${at} ${on}`}>
            <p>{words.slipped(date(from), date(on), date(at))}</p>
            <p className="as-written">{reason}</p>
          </div>
        ))}
      </div>
    </li>
  );
};

/** The way of a measure as one thread: what is done, where it is late, what lies ahead, how it ended. */
export const MeasureThread = ({ view }: { view: MeasureView }) => {
  const words = useWords(consoleMeasureWords);
  const language = useLanguage();
  const { end } = view;
  const told =
    end === null ? view.stages : view.stages.filter(({ doneOn, passedOver }) => doneOn !== null || passedOver);
  return (
    <section aria-labelledby="measure-thread">
      <h2 id="measure-thread">{words.thread}</h2>
      <ol className="thread measure-stages">
        <li>
          <Bead shape="bead" />
          <div className="measure-stage">
            <p>
              <span className="thread-text">{words.registered}</span>
              <span className="quiet">{dateWords(view.registeredOn, language)}</span>
            </p>
          </div>
        </li>
        {told.map((stage) => (
          <StageEntry key={stage.stage} stage={stage} view={view} />
        ))}
        {end !== null && (
          <li>
            <Bead shape="end" />
            <div className="measure-stage">
              <p>
                <span className="thread-text">{view.stateName}</span>
                <span className="quiet">{dateWords(end.on, language)}</span>
              </p>
              {view.state === 'abandoned' && <p className="as-written">{end.reason}</p>}
            </div>
          </li>
        )}
      </ol>
    </section>
  );
};

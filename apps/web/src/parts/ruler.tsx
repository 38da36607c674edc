import { type DeadlineView, trackingWords, weekdayDateWords } from '@thaogo/contract';
import type { Language } from '../language.ts';
import { rulerStretches, shortDateWords, type Stretch } from './ruler-days.ts';

const classOf = (stretch: Stretch): string =>
  `stretch grow-${stretch.days} ${stretch.kind} ${stretch.time}${stretch.later ? ' later' : ''}`;

/** Days off, pauses and days that nobody has decided on open a line that names them: by keyboard, mouse or finger, without a script. */
const DaysOff = ({ stretch, group, language }: { stretch: Stretch; group: string; language: Language }) => (
  <details name={group} className={classOf(stretch)}>
    <summary>
      <span className="visually-hidden">
        {stretch.kind === 'undecided'
          ? trackingWords[language].undecidedLabel
          : trackingWords[language].notCountedLabel}
        {': '}
        {shortDateWords(stretch.first, language)}
        {stretch.days > 1 && ` – ${shortDateWords(stretch.last, language)}`}
      </span>
    </summary>
    <ul>
      {stretch.names.map((name) => (
        <li key={name}>{name}</li>
      ))}
    </ul>
  </details>
);

const Labels = ({
  stretch,
  deadline,
  today,
  language,
}: {
  stretch: Stretch;
  deadline: DeadlineView;
  today: string;
  language: Language;
}) => {
  const words = trackingWords[language];
  const original = deadline.originalDueOn !== deadline.dueOn && stretch.last === deadline.originalDueOn;
  const isDue = stretch.kind !== 'late' && stretch.last === deadline.dueOn;
  const isToday = deadline.endedOn === null && stretch.last === today && stretch.kind !== 'off';
  return (
    <>
      {isToday && <span className="ruler-today">{words.today}</span>}
      {isDue && (
        <span className="ruler-due">
          {words.due} {shortDateWords(deadline.dueOn, language)}
        </span>
      )}
      {original && (
        <span className="ruler-original">
          <span className="visually-hidden">{words.originalDue}</span>
        </span>
      )}
    </>
  );
};

/**
 * The deadline ruler: a scale of days from start to due date. Counted days are plain, days that do not count hatched
 * and named when opened, worked Saturdays marked, today a hairline. On a phone it is a short bar.
 */
export const Ruler = ({
  language,
  deadline,
  today,
  name,
}: {
  language: Language;
  deadline: DeadlineView;
  today: string;
  name: string;
}) => {
  const words = trackingWords[language];
  const stretches = rulerStretches(deadline, today, language);
  if (stretches.length === 0) return null;
  // On the day of filing, day zero, today lies at the very beginning.
  const state = deadline.endedOn !== null ? '' : today <= deadline.startedOn ? 'begins' : 'running';
  const label = words.rulerLabel(
    name,
    weekdayDateWords(deadline.startedOn, language),
    weekdayDateWords(deadline.dueOn, language),
  );
  return (
    <div className="ruler">
      <div className={state === '' ? 'ruler-days' : `ruler-days ${state}`} role="group" aria-label={label}>
        {stretches.map((stretch) =>
          stretch.names.length > 0 ? (
            <DaysOff key={stretch.first} stretch={stretch} group={`off-${deadline.name}`} language={language} />
          ) : (
            <div key={stretch.first + stretch.kind} className={classOf(stretch)}>
              {stretch.kind === 'worked_saturday' && <span className="visually-hidden">{words.workedSaturday}</span>}
              <Labels stretch={stretch} deadline={deadline} today={today} language={language} />
            </div>
          ),
        )}
      </div>
      <div className="ruler-bar" aria-hidden="true">
        {stretches.map((stretch) => (
          <span key={stretch.first + stretch.kind} className={classOf(stretch)}>
            <Labels stretch={stretch} deadline={deadline} today={today} language={language} />
          </span>
        ))}
      </div>
      <p className="ruler-start">
        {deadline.name === 'answer'
          ? words.started(shortDateWords(deadline.startedOn, language), deadline.startedOn === today)
          : words.countedFrom(shortDateWords(deadline.startedOn, language))}
      </p>
    </div>
  );
};

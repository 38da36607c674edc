import { consoleStageDueWords, dateWords, type MeasureView, weekdayDateWords } from '@thaogo/contract';
import { useLanguage, useWords } from '../../language/use-language.ts';
import { WhyThisDate } from '../../parts/why-this-date.tsx';

type Stage = MeasureView['stages'][number];

/** By when the rules want a stage done, beside the day that was promised, and why on that day; nothing where they set none. */
export const StageDue = ({ stage, view }: { stage: Stage; view: Pick<MeasureView, 'stages'> }) => {
  const words = useWords(consoleStageDueWords);
  const language = useLanguage();
  const { deadline, name } = stage;
  if (deadline === null) return null;
  const before = view.stages.slice(0, view.stages.indexOf(stage)).findLast(({ doneOn }) => doneOn !== null);
  const { startedOn, dueOn, originalDueOn, late, source, explanation } = deadline;
  return (
    <div className="stage-due">
      <p>{words.due(weekdayDateWords(dueOn, language))}</p>
      {late && <p className="measure-late">{words.late}</p>}
      {originalDueOn !== dueOn && <p>{words.moved(dateWords(originalDueOn, language))}</p>}
      <WhyThisDate
        name={name}
        started={words.started(dateWords(startedOn, language), before?.doneOn === startedOn ? before.name : null)}
        source={source}
        days={explanation}
      />
    </div>
  );
};

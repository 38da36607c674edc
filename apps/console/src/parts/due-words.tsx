import { distanceWords, urgencyOf, weekdayDateWords } from '@thaogo/contract';
import { useLanguage } from '../language/use-language.ts';

interface DueWordsProps {
  dueOn: string;
  /** The installation's date; null while it is not known, and then only the date is said. */
  today: string | null;
}

const SHAPES = {
  late: 'M3 14V2h10l-3 3.5L13 9H3',
  soon: 'M8 4v4.2l2.8 1.8M14.5 8a6.5 6.5 0 1 1-13 0 6.5 6.5 0 0 1 13 0z',
  later: null,
} as const;

/** A due date in words, with how pressing it is as word, shape and colour. */
export const DueWords = ({ dueOn, today }: DueWordsProps) => {
  const language = useLanguage();
  const date = weekdayDateWords(dueOn, language);
  if (today === null) return <span className="due">{date}</span>;
  const urgency = urgencyOf(dueOn, today);
  const shape = SHAPES[urgency];
  return (
    <span className={`due due-${urgency}`}>
      <span className="due-distance">
        {shape !== null && (
          <svg viewBox="0 0 16 16" width="14" height="14" aria-hidden="true" focusable="false">
            <path d={shape} />
          </svg>
        )}
        {distanceWords(dueOn, today, language)}
      </span>{' '}
      <span className="due-date">{date}</span>
    </span>
  );
};

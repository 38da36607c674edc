import type { Language } from '@thaogo/domain';
import { dateWords, weekdayDateWords } from '../dates.ts';

const DAY_MS = 86_400_000;
/** From how many days before the due date a petition is called due soon. */
const SOON_DAYS = 3;

export type Urgency = 'late' | 'soon' | 'later';

const daysUntil = (today: string, dueOn: string): number =>
  Math.round((Date.parse(dueOn) - Date.parse(today)) / DAY_MS);

/** How pressing a due date is; both dates are `YYYY-MM-DD` in Viet Nam. */
export const urgencyOf = (dueOn: string, today: string): Urgency => {
  const days = daysUntil(today, dueOn);
  if (days < 0) return 'late';
  return days <= SOON_DAYS ? 'soon' : 'later';
};

const english = (days: number): string => (days === 1 ? '1 day' : `${days} days`);

/** The distance to a due date in calendar days: `Quá hạn 3 ngày`, `Hạn hôm nay`, `Còn 12 ngày`. */
export const distanceWords = (dueOn: string, today: string, language: Language): string => {
  const days = daysUntil(today, dueOn);
  if (language === 'vi') {
    if (days < 0) return `Quá hạn ${-days}\u00a0ngày`;
    return days === 0 ? 'Hạn hôm nay' : `Còn ${days}\u00a0ngày`;
  }
  if (days < 0) return `${english(-days)} late`;
  return days === 0 ? 'Due today' : `${english(days)} left`;
};

interface DeadlineFacts {
  startedOn: string;
  dueOn: string;
  originalDueOn: string;
  endedOn: string | null;
}

/** One deadline in a sentence or three: start, due date and how it stands today or how it ended. */
export const deadlineSentence = (deadline: DeadlineFacts, today: string, language: Language): string => {
  const start = dateWords(deadline.startedOn, language);
  const due = weekdayDateWords(deadline.dueOn, language);
  const moved = deadline.originalDueOn !== deadline.dueOn;
  const original = dateWords(deadline.originalDueOn, language);
  const end = deadline.endedOn;
  if (language === 'vi') {
    const first = `Tính từ ${start}, hạn ${due}${moved ? ` (hạn ban đầu ${original})` : ''}.`;
    if (end === null) return `${first} ${distanceWords(deadline.dueOn, today, language)}.`;
    return `${first} Đã xong ngày ${dateWords(end, language)}${end > deadline.dueOn ? ', quá hạn' : ', đúng hạn'}.`;
  }
  const first = `From ${start}, due ${due}${moved ? ` (at first ${original})` : ''}.`;
  if (end === null) return `${first} ${distanceWords(deadline.dueOn, today, language)}.`;
  return `${first} Done on ${dateWords(end, language)}, ${end > deadline.dueOn ? 'late' : 'in time'}.`;
};

import { dayReasonWords, type ExplainedDayView } from '@thaogo/contract';
import type { ExplainedDay, Language } from '@thaogo/domain';

/** The days of a due date, each with its reason in words. */
export const explainedDays = (days: readonly ExplainedDay[], language: Language): ExplainedDayView[] =>
  days.map((day) => ({
    date: day.date,
    counts: day.counts,
    code: day.reason,
    reason: dayReasonWords(day, language),
    source: day.source,
  }));

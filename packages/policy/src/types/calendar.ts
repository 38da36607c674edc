import type { Bilingual, CivilDate, Source } from './facts.ts';

/**
 * What is special about a day. Saturdays and Sundays are days off by rule and have no row.
 * - `holiday`: a public holiday on a weekday
 * - `compensating_day_off`: a weekday off because the holiday fell on a weekly day of rest
 * - `swapped_day_off`: a weekday off that is worked off on a Saturday
 * - `working_saturday`: the Saturday on which such a day is worked off; counts as a working day
 * - `undecided`: may become a day off but nobody has decided yet; counts as a working day until then, and is shown as undecided
 */
export type CalendarDayKind = 'holiday' | 'compensating_day_off' | 'swapped_day_off' | 'working_saturday' | 'undecided';

export interface CalendarDay {
  date: CivilDate;
  kind: CalendarDayKind;
  name: Bilingual;
  source: Source;
  /** For a swapped day off its working Saturday and the other way round; for a compensating day off the holiday it makes up for. */
  pairedWith?: CivilDate;
}

/** One version of the calendar of working days. It speaks for every day in `from`..`to`, both included, and for no other. */
export interface Calendar {
  version: string;
  inForceFrom: CivilDate;
  from: CivilDate;
  to: CivilDate;
  /** In order of date, one row per date at most. */
  days: readonly CalendarDay[];
}

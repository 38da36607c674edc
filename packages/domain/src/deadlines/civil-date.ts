import type { CivilDate } from '@thaogo/policy';

const DAY_MS = 86_400_000;
/** Viet Nam keeps UTC+7 all year and has had no daylight saving since 1975. */
const VIETNAM_OFFSET_MS = 7 * 3_600_000;

/** The civil date in Asia/Ho_Chi_Minh on which an instant falls, whatever the server's time zone. */
export const civilDateOf = (instant: Date): CivilDate =>
  new Date(instant.getTime() + VIETNAM_OFFSET_MS).toISOString().slice(0, 10);

/** The instant at which a civil date begins in Viet Nam. */
export const startOfCivilDate = (date: CivilDate): Date => new Date(Date.parse(date) - VIETNAM_OFFSET_MS);

/** The civil date `days` (any integer) after `date`. */
export const addDays = (date: CivilDate, days: number): CivilDate =>
  new Date(Date.parse(date) + days * DAY_MS).toISOString().slice(0, 10);

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export const daysBetween = (from: CivilDate, to: CivilDate): number => (Date.parse(to) - Date.parse(from)) / DAY_MS;

/** 0 = Sunday … 6 = Saturday. */
export const weekday = (date: CivilDate): number => new Date(Date.parse(date)).getUTCDay();

/** True for an existing calendar date written `YYYY-MM-DD`. */
export const isCivilDate = (text: string): boolean => {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const time = Date.parse(text);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
};

/** Viet Nam has one time the year round. */
const OFFSET = '+07:00';
const OFFSET_MS = 7 * 3_600_000;

/** The instant of a day and an hour in Viet Nam; null where either is missing. */
export const instantOf = (date: string, time: string): string | null => {
  const at = new Date(`${date}T${time}:00${OFFSET}`);
  return Number.isNaN(at.getTime()) ? null : at.toISOString();
};

/** Day and hour of an instant in Viet Nam, as fields of a form take them. */
export const inVietNam = (instant: string): { date: string; time: string } => {
  const shifted = new Date(new Date(instant).getTime() + OFFSET_MS).toISOString();
  return { date: shifted.slice(0, 10), time: shifted.slice(11, 16) };
};

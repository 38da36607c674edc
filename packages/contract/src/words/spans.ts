import type { Language } from '@thaogo/domain';

/** A length of time as a rule gives it: `15 ngày`, `2 ngày làm việc`, `1 working day`. */
export const spanWords = (
  { amount, unit }: { amount: number; unit: 'day' | 'working_day' },
  language: Language,
): string => {
  if (language === 'vi') return `${amount}\u00a0ngày${unit === 'day' ? '' : ' làm việc'}`;
  return `${amount}\u00a0${unit === 'day' ? 'day' : 'working day'}${amount === 1 ? '' : 's'}`;
};

import { periodNames, type PolicyData } from '@thaogo/contract';

export type PeriodName = keyof PolicyData['periods'];

/** Every period that there may be, in order; read off the words, so that no schema comes into the browser. */
export const PERIODS = Object.keys(periodNames.vi) as PeriodName[];

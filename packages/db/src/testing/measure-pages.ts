import { OPEN_MEASURE_STATES, type ReadScope } from '@thaogo/domain';
import { expect } from 'vitest';
import { type MeasureCursor, type MeasureFilter, measuresPage } from '../measures/list-measures.ts';
import type { Reader } from '../schema/handles.ts';

const WHOLE = 50;

/**
 * Reads a list of measures whole, and again one by one, which must come to the same; gives the names of what it found.
 * @param names what each code is called in the test.
 */
export const listMeasuresTestPage =
  (db: Reader, names: Readonly<Record<string, string>>) =>
  async (scope: ReadScope, wanted: Partial<MeasureFilter>): Promise<string[]> => {
    const filter: MeasureFilter = {
      due: { kind: 'all' },
      owner: null,
      states: OPEN_MEASURE_STATES,
      limit: WHOLE,
      after: null,
      ...wanted,
    };
    const named = (measures: readonly { code: string }[]): string[] => measures.map(({ code }) => names[code] ?? code);
    const whole = named((await measuresPage(db, scope, filter)).measures);
    const oneByOne: string[] = [];
    let after: MeasureCursor | null = null;
    do {
      const page = await measuresPage(db, scope, { ...filter, limit: 1, after });
      oneByOne.push(...named(page.measures));
      after = page.next;
    } while (after !== null);
    expect(oneByOne).toEqual(whole);
    return whole;
  };

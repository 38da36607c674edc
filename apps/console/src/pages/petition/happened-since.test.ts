import { expect, it } from 'vitest';
import { happenedSince } from './happened-since.ts';

const entry = (at: string, event: string) => ({ at, event, text: event, agency: null });

it('tells what the newer view has and the one on screen had not', () => {
  const filed = entry('2026-11-22T02:00:00.000Z', 'filed');
  const saved = entry('2026-11-23T02:00:00.000Z', 'draft_saved');
  const again = entry('2026-11-23T03:00:00.000Z', 'draft_saved');
  expect(happenedSince({ timeline: [filed, saved] }, { timeline: [filed, saved, again] })).toEqual([again]);
  expect(happenedSince({ timeline: [filed] }, { timeline: [filed] })).toEqual([]);
});

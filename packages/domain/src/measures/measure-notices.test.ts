import { expect, test } from 'vitest';
import { applyMeasureEvent } from './fold-measure.ts';
import { noticesAfter, worksHere } from './measure-notices.ts';
import type { NewMeasureEvent } from './measure-events.ts';
import { inPlace, person, registeredMeasure } from '../testing/measures.ts';
import { agencies, LEAD, words } from '../testing/world.ts';

const TODAY = '2026-03-20';
const CHAIRMAN = person('chairman_office', 'ubnd-31');

const after = (events: readonly NewMeasureEvent[], owner = LEAD) => {
  let measure = registeredMeasure({ owner });
  let told: ReturnType<typeof noticesAfter> = [];
  for (const event of events) {
    const placed = inPlace(event, measure.version + 1, CHAIRMAN);
    measure = applyMeasureEvent('m', measure, placed);
    told = noticesAfter(placed, measure, { agencies, today: TODAY });
  }
  return told;
};
const instructed: NewMeasureEvent = { type: 'instructed', v: 1, data: { instruction: words('i'), dueOn: TODAY } };
const reminded: NewMeasureEvent = { type: 'reminded', v: 1, data: { number: '3/STP', on: TODAY } };
const answered: NewMeasureEvent = {
  type: 'instruction_answered',
  v: 1,
  data: { instruction: 2, reply: words('r') },
};
const due: NewMeasureEvent = {
  type: 'stage_due',
  v: 1,
  data: { stage: 'drafted', startedOn: TODAY, dueOn: '2026-04-03', policyVersion: 'p', calendarVersion: 'c' },
};
const moved: NewMeasureEvent = {
  type: 'stage_due_moved',
  v: 1,
  data: { stage: 'drafted', from: '2026-04-03', to: '2026-04-06', cause: 'calendar', calendarVersion: 'd' },
};

test('the owner hears of reminders, instructions and due dates that moved, whoever instructed of the answer, nobody of the rest', () => {
  expect(after([instructed])).toEqual([{ news: 'instructed', agency: LEAD }]);
  expect(after([reminded])).toEqual([{ news: 'reminded', agency: LEAD }]);
  expect(after([instructed, answered])).toEqual([{ news: 'instruction_answered', agency: 'ubnd-31' }]);
  expect(after([due, moved])).toEqual([{ news: 'stage_due_moved', agency: LEAD }]);
  expect(after([due])).toEqual([]);
  expect(after([{ type: 'stage_planned', v: 1, data: { stage: 'drafted', on: TODAY } }])).toEqual([]);
});

test('an owner that does not work here is written to by letter', () => {
  const outside = agencies.all.find(({ code }) => !worksHere(code, agencies, TODAY));
  expect(outside).toBeDefined();
  expect(after([instructed], outside?.code)).toEqual([]);
  expect(after([reminded], 'nowhere')).toEqual([]);
  // Whoever instructed hears of the answer all the same: they were here to give it.
  expect(after([instructed, answered], outside?.code)).toEqual([{ news: 'instruction_answered', agency: 'ubnd-31' }]);
});

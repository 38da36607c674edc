import type { Policy } from '@thaogo/domain';
import { workingCalendar } from '@thaogo/domain';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { caseworkWorld, type Person } from '../testing/casework-world.ts';
import { tinyPolicies } from '../testing/tiny-policy.ts';

const { policy: tiny, calendar } = tinyPolicies.inForce('2026-11-23');
const period = (amount: number, reference: string | null) => ({
  amount,
  unit: 'working_day' as const,
  source: { reference, assumption: reference === null },
});
const first: Policy = {
  ...tiny,
  periods: {
    ...tiny.periods,
    measure_drafting: period(3, null),
    measure_consultation: period(5, 'Quy chế 1'),
    measure_appraisal: period(5, 'Quy chế 1'),
  },
};
/** Consultation takes longer from Friday 27 November on. */
const second: Policy = {
  ...first,
  version: 'policy-later',
  periods: { ...first.periods, measure_consultation: period(30, 'Quy chế 2') },
};
/** Another calendar, in which Tuesday 24 November is off. */
const later = workingCalendar({
  version: 'calendar-later',
  inForceFrom: '2026-11-24',
  from: '2024-01-01',
  to: '2027-12-31',
  days: [
    {
      date: '2026-11-24',
      kind: 'holiday',
      name: { vi: 'Ngày Văn hóa', en: 'Culture Day' },
      source: { reference: 'NQ 28', assumption: false },
    },
  ],
});
let calendarInForce = calendar;

const { world, document, at, file, act, own } = await caseworkWorld({
  policies: {
    ...tinyPolicies,
    inForce: (day) => ({ policy: day < '2026-11-27' ? first : second, calendar: calendarInForce }),
    policy: (version) => (version === second.version ? second : first),
    calendar: (version) => (version === later.version ? later : calendar),
  },
});
afterAll(() => world.close());
beforeEach(() => {
  calendarInForce = calendar;
  world.setNow('2026-11-23T02:00:00Z');
});

interface Deadline {
  startedOn: string;
  dueOn: string;
  originalDueOn: string;
  late: boolean;
  source: string | null;
  explanation: { date: string; counts: boolean; code: string; reason: string; source: string | null }[];
}
interface Measure {
  version: number;
  late: boolean;
  dueOn: string | null;
  promisedOn: string | null;
  stages: { stage: string; late: boolean; deadline: Deadline | null }[];
}

/** A measure of the ministry's own, promised on Monday 23 November; with the keys of the sender. */
const promised = async (draft: object = {}, filing: object = {}) => {
  const keys = await file({ text: 'Khoản 2 Điều 5 Thông tư 80/2021/TT-BTC không rõ hồ sơ nào phải nộp.', ...filing });
  if ('citations' in filing) await act(at.coordinator, keys.code, 'assign', { agency: 'btc' });
  await act(at.officer, keys.code, 'accept');
  await act(at.officer, keys.code, 'save_draft', { text: 'Bộ sẽ sửa.', outcome: 'amend', ...draft });
  await act(at.officer, keys.code, 'submit_draft');
  await act(at.leader, keys.code, 'approve');
  const view = await act(at.clerk, keys.code, 'issue', { number: '20/BTC-PC', issuedOn: '2026-11-23' });
  const [measure] = view.measures as { code: string }[];
  return { ...keys, measure: measure?.code ?? '' };
};

const show = async (who: Person, code: string, language = 'vi'): Promise<Measure> => {
  const headers = { ...who, 'accept-language': language };
  const response = await world.call('GET', `/casework/measures/${code}`, { headers });
  expect(await document.faults('get /api/v1/casework/measures/{code}', response)).toEqual([]);
  return (await response.json()) as Measure;
};
const note = async (code: string, stage: string, on: string): Promise<Measure> => {
  const { version } = await show(at.officer, code);
  const response = await world.call('POST', `/casework/measures/${code}/note_stage`, {
    json: { stage, on },
    headers: { ...at.officer, 'if-match': `"${version}"` },
  });
  expect(await document.faults('post /api/v1/casework/measures/{code}/note_stage', response)).toEqual([]);
  const view = (await response.json()) as Measure;
  expect([response.status, response.headers.get('etag')]).toEqual([200, `"${view.version}"`]);
  return view;
};
const deadlineOf = ({ stages }: Measure, stage: string): Deadline | null =>
  stages.find((each) => each.stage === stage)?.deadline ?? null;
const eventsOf = async (code: string) =>
  (
    await world.db
      .selectFrom('measure_event')
      .innerJoin('measure', 'measure.id', 'measure_event.measure_id')
      .select(['measure_event.type', 'measure_event.actor'])
      .where('measure.code', '=', code)
      .orderBy('measure_event.seq')
      .execute()
  ).map(({ type, actor }) => `${type} ${actor.kind}`);

describe('the deadline of a stage', () => {
  it('is fixed with the registration and with each stage that is done, explained day by day in two languages', async () => {
    const { measure } = await promised();
    expect(await eventsOf(measure)).toEqual(['registered staff', 'stage_due staff']);
    const view = await show(at.officer, measure);
    expect(view).toMatchObject({ version: 2, dueOn: '2026-11-26', promisedOn: null, late: false });
    expect(deadlineOf(view, 'drafted')).toMatchObject({
      startedOn: '2026-11-23',
      dueOn: '2026-11-26',
      originalDueOn: '2026-11-26',
      late: false,
      source: null,
    });
    expect(view.stages.filter(({ deadline }) => deadline !== null)).toHaveLength(1);
    const noted = await note(measure, 'drafted', '2026-11-23');
    expect(noted.version).toBe(4);
    const told = deadlineOf(noted, 'consulted');
    expect(told).toMatchObject({ startedOn: '2026-11-23', dueOn: '2026-11-30', source: 'Quy chế 1' });
    expect(told?.explanation.map(({ code }) => code)).toEqual([
      'start',
      ...Array<string>(4).fill('working_day'),
      'weekend',
      'weekend',
      'working_day',
    ]);
    expect(told?.explanation.at(-1)).toMatchObject({ counts: true, reason: 'Ngày làm việc' });
    const english = deadlineOf(await show(at.leader, measure, 'en'), 'consulted');
    expect(english?.explanation.at(-1)).toMatchObject({ date: '2026-11-30', reason: 'Working day' });
  });

  it('keeps the period it began with: a changed one binds what begins later', async () => {
    const [before, after] = [(await promised()).measure, (await promised()).measure];
    world.setNow('2026-11-30T02:00:00Z');
    // Done on Thursday, told on Monday: the period of Thursday. Done on Friday: the longer one.
    expect(deadlineOf(await note(before, 'drafted', '2026-11-26'), 'consulted')).toMatchObject({
      dueOn: '2026-12-03',
      source: 'Quy chế 1',
    });
    expect(deadlineOf(await note(after, 'drafted', '2026-11-27'), 'consulted')).toMatchObject({
      dueOn: '2027-01-08',
      source: 'Quy chế 2',
    });
    expect(deadlineOf(await show(at.officer, after), 'drafted')).toMatchObject({ dueOn: '2026-11-26', late: true });
  });

  it('makes a measure late although a later day was promised, and says so apart from promises; senders see promises alone', async () => {
    const { code, secret, measure } = await promised();
    const { version } = await show(at.officer, measure);
    await world.call('POST', `/casework/measures/${measure}/plan_stage`, {
      json: { stage: 'drafted', on: '2026-12-24' },
      headers: { ...at.officer, 'if-match': `"${version}"` },
    });
    const late = async (): Promise<string[]> => {
      const response = await world.call('GET', '/casework/measures?due=late&limit=100', { headers: at.officer });
      return ((await response.json()) as { items: { code: string }[] }).items.map((item) => item.code);
    };
    world.setNow('2026-11-26T02:00:00Z');
    expect(await show(at.officer, measure)).toMatchObject({
      late: false,
      dueOn: '2026-11-26',
      promisedOn: '2026-12-24',
    });
    expect(await late()).not.toContain(measure);
    world.setNow('2026-11-27T02:00:00Z');
    const view = await show(at.officer, measure);
    expect([view.late, view.stages[0]?.late, deadlineOf(view, 'drafted')?.late]).toEqual([true, false, true]);
    expect(await late()).toContain(measure);
    const [told] = (await own({ code, secret })).measures as { stages: object[] }[];
    expect(told?.stages[0]).not.toHaveProperty('deadline');
  });

  it('is none where the owner only proposes, nor where the policy leaves the period unset', async () => {
    const { measure } = await promised(
      { outcome: 'issue_new', whose: 'proposed', addressee: 'chinh-phu' },
      { citations: [{ numberSymbol: '31/2021/NĐ-CP', article: '15' }] },
    );
    expect((await show(at.officer, measure)).stages.every(({ deadline }) => deadline === null)).toBe(true);
    const mine = (await promised()).measure;
    await note(mine, 'appraised', '2026-11-23');
    expect((await eventsOf(mine)).at(-1)).toBe('stage_noted staff');
  });

  it('is explained by the calendar it was last worked out by, where that in force says another day', async () => {
    const { measure } = await promised();
    calendarInForce = later;
    const told = deadlineOf(await show(at.officer, measure), 'drafted');
    expect([told?.dueOn, told?.explanation.at(-1)?.date, told?.explanation[1]?.code]).toEqual([
      '2026-11-26',
      '2026-11-26',
      'working_day',
    ]);
    expect(deadlineOf(await show(at.officer, (await promised()).measure), 'drafted')).toMatchObject({
      dueOn: '2026-11-27',
      explanation: [{}, { date: '2026-11-24', code: 'holiday', counts: false, source: 'NQ 28' }, {}, {}, {}],
    });
  });

  it('is told in the preview of a calendar that would move it', async () => {
    const { measure } = await promised();
    const administrator = await world.staff('administrator', null);
    const off = {
      kind: 'holiday',
      name: { vi: 'Nghỉ', en: 'Off' },
      source: { reference: 'Thông báo', assumption: false },
    };
    const ask = async (date: string): Promise<unknown[]> => {
      const response = await world.call('POST', '/admin/calendars/preview', {
        json: {
          calendar: {
            version: 'own-1',
            inForceFrom: '2026-11-24',
            from: '2024-01-01',
            to: '2027-12-31',
            days: [{ ...off, date }],
          },
        },
        headers: administrator,
      });
      expect(await document.faults('post /api/v1/admin/calendars/preview', response)).toEqual([]);
      return ((await response.json()) as { measures: { code: string }[] }).measures.filter(
        ({ code }) => code === measure,
      );
    };
    expect(await ask('2026-11-25')).toEqual([
      { code: measure, stage: expect.any(String) as string, from: '2026-11-26', to: '2026-11-27' },
    ]);
    expect(await ask('2026-12-25')).toEqual([]);
  });
});

import { readdirSync, readFileSync } from 'node:fs';
import {
  ACTIONS,
  type DayStatus,
  type EventType,
  type Language,
  LANGUAGES,
  REFUSALS,
  ROLES,
  STATES,
} from '@thaogo/domain';
import { describe, expect, test } from 'vitest';
import * as contract from '../index.ts';

type Words = Record<Language, object>;
const isWords = (value: unknown): value is Words =>
  typeof value === 'object' && value !== null && Object.keys(value).toSorted().join() === 'en,vi';
const WORDS = Object.entries(contract).flatMap(([name, value]) => (isWords(value) ? [[name, value] as const] : []));

/** For sentences that take more than numbers and names. */
const OWN_SAMPLES: Readonly<Record<string, readonly (readonly unknown[])[]>> = {
  'dueDigestWords.subject': [
    ['Bộ Tài chính', { petitions: 2, measures: 0, instructions: 0 }],
    ['Bộ Tài chính', { petitions: 1, measures: 1, instructions: 1 }],
  ],
};

/** Every sentence of a value by its path; sentences that take something are told with samples. */
const sentences = (value: unknown, path: string): [string, string][] => {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value === 'function') {
    const samples = OWN_SAMPLES[path] ?? [2, 0, 1].map((sample) => [sample, sample, sample]);
    return samples.map((sample) => [
      `${path}(${JSON.stringify(sample)})`,
      String((value as (...args: unknown[]) => unknown)(...sample)),
    ]);
  }
  return Object.entries(value ?? {}).flatMap(([key, part]) => sentences(part, `${path}.${key}`));
};
const faulty = (said: string): boolean =>
  said.trim() === '' || said !== said.normalize('NFC') || /undefined|null|NaN|\[object|\$\{|  /.test(said);

describe.each(WORDS)('%s', (name, words) => {
  test('say the same things in both languages', () => {
    const paths = (language: Language): string[] => sentences(words[language], name).map(([path]) => path);
    expect(paths('en')).toEqual(paths('vi'));
    expect(paths('vi').length).toBeGreaterThan(0);
  });

  test.each(LANGUAGES)('are whole sentences in %s', (language) => {
    expect(sentences(words[language], name).filter(([, said]) => faulty(said))).toEqual([]);
  });
});

test('every code that people can meet has its words', () => {
  for (const language of LANGUAGES) {
    expect(Object.keys(contract.refusalWords[language]).toSorted()).toEqual([...REFUSALS].toSorted());
    expect(Object.keys(contract.stateNames[language]).toSorted()).toEqual([...STATES].toSorted());
    expect(Object.keys(contract.roleNames[language]).toSorted()).toEqual([...ROLES].toSorted());
    expect(Object.keys(contract.problemWords[language]).toSorted()).toEqual(Object.keys(contract.PROBLEMS).toSorted());
    expect(Object.keys(contract.fieldErrorWords[language]).toSorted()).toEqual([...contract.FIELD_ERRORS].toSorted());
  }
  expect(
    [...Object.keys(contract.caseworkActions), ...Object.keys(contract.senderActions)].filter(
      (name) => !ACTIONS.some((action) => action === name),
    ),
  ).toEqual([]);
});

describe.each(LANGUAGES)('sentences made of facts, in %s', (language) => {
  const holder = 'Bộ Tài chính';

  test('the next step: who, and by when where something runs', () => {
    const step = (
      state: (typeof STATES)[number],
      answerDueOn: string | null,
      today = '2026-11-22',
      binding = true,
    ): string => contract.nextStepWords({ state, holder, answerDueOn, binding, today, reader: 'sender' }, language);
    const due = language === 'vi' ? 'thứ Hai, 07/12/2026' : 'Monday, 7 December 2026';
    for (const state of STATES) {
      expect(faulty(step(state, null))).toBe(false);
      expect(faulty(step(state, '2026-12-07'))).toBe(false);
      const runs = [
        'screening',
        'assigned',
        'disputed',
        'in_progress',
        'awaiting_sender',
        'in_review',
        'awaiting_issue',
      ];
      expect(step(state, '2026-12-07').includes(due)).toBe(runs.includes(state));
    }
    const late = language === 'vi' ? 'quá hạn' : 'late';
    expect(step('in_progress', '2026-12-07', '2026-12-07')).not.toContain(late);
    expect(step('in_progress', '2026-12-07', '2026-12-08')).toContain(late);
    expect(step('in_progress', null)).toContain(holder);
    const rule = language === 'vi' ? 'theo quy định' : 'Under the rules';
    expect(step('screening', '2026-12-07', '2026-12-08', false)).toContain(rule);
    expect(step('screening', '2026-12-07', '2026-12-08', false)).not.toContain(late);
    expect(step('screening', '2026-12-07')).not.toContain(rule);
  });

  test('what happened', () => {
    const events: EventType[] = [
      'filed',
      'assigned',
      'accepted',
      'sent_back',
      'draft_saved',
      'draft_submitted',
      'draft_returned',
      'draft_approved',
    ];
    const others: EventType[] = [
      'issued',
      'out_of_scope_proposed',
      'out_of_scope_declined',
      'out_of_scope_confirmed',
      'message_added',
      'rated',
      'withdrawn',
      'closed',
    ];
    for (const type of [...events, ...others]) {
      expect(faulty(contract.eventWords(type, 'sender', language))).toBe(false);
      expect(faulty(contract.eventWords(type, 'staff', language))).toBe(false);
    }
    expect(contract.eventWords('filed', 'staff', language)).not.toBe(contract.eventWords('filed', 'sender', language));
  });

  test('why a day counts or not', () => {
    const reasons: (DayStatus | 'start' | 'calendar_day' | 'moved_end')[] = [
      'working_day',
      'weekend',
      'holiday',
      'compensating_day_off',
      'swapped_day_off',
    ];
    for (const reason of [
      ...reasons,
      'working_saturday',
      'undecided',
      'beyond_calendar',
      'start',
      'calendar_day',
      'moved_end',
    ] as const) {
      const day = { date: '2026-11-24', counts: true, reason, source: null };
      expect(faulty(contract.dayReasonWords({ ...day, name: null }, language))).toBe(false);
      const named = contract.dayReasonWords({ ...day, name: { vi: 'Ngày Văn hóa', en: 'Culture Day' } }, language);
      expect(named).toContain(language === 'vi' ? 'Ngày Văn hóa' : 'Culture Day');
    }
    const weekend = { date: '2026-11-28', reason: 'weekend', name: null, source: null } as const;
    const skipped = contract.dayReasonWords({ ...weekend, counts: false }, language);
    expect(contract.dayReasonWords({ ...weekend, counts: true }, language)).toMatch(new RegExp(`^${skipped}, .+`));
  });

  test('why an agency', () => {
    for (const code of [
      'issued',
      'drafted',
      'probably_drafted',
      'succeeded',
      'about',
      'moved',
      'named',
      'local',
      'department',
      'not_joined',
      'no_document',
      'unknown_document',
    ] as const) {
      expect(faulty(contract.routingReasonWords(code, { document: '31/2021/NĐ-CP', agency: holder }, language))).toBe(
        false,
      );
    }
  });
});

test('dates, instants and numbers are written as people write them', () => {
  expect(contract.dateWords('2026-09-02', 'vi')).toBe('02/09/2026');
  expect(contract.dateWords('2026-09-02', 'en')).toBe('2 September 2026');
  expect(contract.weekdayDateWords('2026-11-22', 'vi')).toBe('Chủ Nhật, 22/11/2026');
  expect(contract.weekdayDateWords('2026-11-24', 'en')).toBe('Tuesday, 24 November 2026');
  expect(contract.instantWords('2026-11-22T17:05:00.000Z', 'vi')).toBe('0\u00a0giờ\u00a005, 23/11/2026');
  expect(contract.instantWords('2026-12-31T16:59:59.999Z', 'en')).toBe('23:59, 31 December 2026');
  expect(contract.numberWords(1234.5, 'vi')).toBe('1.234,5');
  expect(contract.numberWords(1234.5, 'en')).toBe('1,234.5');
});

/**
 * Words that name other procedures, or that nobody wants to hear. Each place that may use them speaks of what is not
 * done here, or of rights that stay as they are; what we do is never called by them.
 */
const ELSEWHERE: readonly [string, string][] = [
  [
    'site/start.ts',
    'Khiếu nại một quyết định về riêng bạn, tố cáo, tin báo tội phạm và tranh chấp dân sự có kênh riêng.',
  ],
  ['site/about.ts', 'không ảnh hưởng đến quyền khiếu nại, khởi kiện của bạn theo pháp luật'],
  ['site/second-look.ts', 'không ảnh hưởng đến quyền khiếu nại, khởi kiện của bạn theo pháp luật'],
  ['site/privacy.ts', 'phản đối, và khiếu nại, khởi kiện (Điều 4 Luật 91/2025/QH15)'],
];

test('what we do is never called khiếu nại, tố cáo or từ chối', () => {
  const folder = new URL('./', import.meta.url);
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
    (file) => file.endsWith('.ts') && !file.endsWith('.test.ts'),
  );
  expect(files.length).toBeGreaterThan(10);
  const said = files.flatMap((file) => {
    const source = readFileSync(new URL(file, folder), 'utf8');
    expect(source).toBe(source.normalize('NFC'));
    const own = ELSEWHERE.filter(([where]) => where === file).reduce(
      (text, [, allowed]) => text.replace(allowed, ''),
      source,
    );
    return [...own.matchAll(/.*(?:khiếu nại|tố cáo|từ chối).*/gi)].map(([line]) => `${file}: ${line.trim()}`);
  });
  expect(said).toEqual([]);
});

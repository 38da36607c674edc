import { keepable } from '@thaogo/contract';
import type { NamedAgency } from '@thaogo/db';
import { type AgencyKind, type Calendar, type Policy, readingKnowledge, workingCalendar } from '@thaogo/domain';
import { z } from 'zod';
import type { PolicyBook, VersionSchemas } from '../dependencies.ts';

const same = (text: string) => ({ vi: text, en: text });
const assumption = { reference: null, assumption: true };

/** A policy small enough to be read beside a test. */
const tinyPolicy: Policy = {
  version: 'policy-test',
  inForceFrom: '2024-01-01',
  periods: {
    pass_on: { amount: 2, unit: 'working_day', source: { reference: 'Công điện 89/CĐ-TTg', assumption: false } },
    answer: { amount: 15, unit: 'day', source: { reference: 'Công điện 89/CĐ-TTg', assumption: false } },
    reconsideration_window: { amount: 30, unit: 'day', source: assumption },
  },
  subjects: [],
  subjectGroups: [],
  difficulties: [{ code: 'unclear', name: same('Không rõ'), hint: same('…'), source: assumption }],
  grounds: [
    {
      code: 'civil_dispute',
      name: same('Tranh chấp dân sự'),
      kind: 'out_of_scope',
      turnTo: same('Tòa án'),
      source: assumption,
      restricted: false,
    },
  ],
  routing: { confidence: 0.8, source: assumption },
};

const noModel = { labels: [], bias: [], temperature: 1, words: {} };

/** A reader that knows documents only by what the register says. */
export const tinyKnowledge = readingKnowledge({
  matters: [],
  matterOfDocument: new Map(),
  abbreviations: new Map(),
  provinceNames: [],
  communeNames: [],
  models: { matter: noModel, difficulty: noModel, scope: noModel },
});

const tinyCalendar: Calendar = {
  version: 'calendar-test',
  inForceFrom: '2024-01-01',
  from: '2024-01-01',
  to: '2027-12-31',
  days: [],
};

export const tinyPolicies: PolicyBook = {
  inForce: () => ({ policy: tinyPolicy, calendar: workingCalendar(tinyCalendar) }),
  policy: () => tinyPolicy,
  calendar: () => workingCalendar(tinyCalendar),
  refresh: () => Promise.resolve(),
};

const source = z.strictObject({
  reference: keepable.nullable(),
  assumption: z.boolean(),
  note: z.unknown().optional(),
});
const sourced = z.looseObject({ source });

/** What makes a version here; the installation's own schemas are stricter. */
export const tinyVersionSchemas: VersionSchemas = {
  policy: z.looseObject({
    periods: z.record(z.string(), sourced),
    routing: z.strictObject({ confidence: z.number(), source }),
    grounds: z.array(sourced),
    difficulties: z.array(z.strictObject({ source })),
  }) as unknown as z.ZodType<Policy>,
  calendar: z.custom<Calendar>((value) => typeof value === 'object' && value !== null && 'days' in value),
};

const agency = (code: string, kind: AgencyKind, joined: boolean, province: string | null = null): NamedAgency => ({
  code,
  name: { vi: `Cơ quan ${code}`, en: `Agency ${code}` },
  kind,
  province,
  parent: province === null ? null : `ubnd-${province}`,
  joinedOn: joined ? '2025-01-01' : null,
  validFrom: '2025-01-01',
  validTo: null,
  search: `co quan ${code} | agency ${code}`,
});

/** Two ministries that joined, one that did not, and a province. */
export const tinyAgencies: readonly NamedAgency[] = [
  agency('btc', 'ministry', true),
  agency('btp', 'ministry', true),
  agency('bxd', 'ministry', false),
  agency('ubnd-31', 'provincial_committee', true, '31'),
  agency('so-tai-chinh-31', 'department', true, '31'),
];

import { describe, expect, test } from 'vitest';
import { agencies } from '../testing/world.ts';
import { CONFINEMENTS } from '../life/events.ts';
import type { Role, Staff } from './actors.ts';
import { ROLES } from './actors.ts';
import { exists, hasJoined } from './agency-directory.ts';
import { mayRead, readScope } from './read-scope.ts';

const someone = (role: Role, agency: string): Staff => ({ kind: 'staff', id: 'a', role, agency });

/** Petitions by who leads them, who coordinates them, and the province that holds them. */
const PETITIONS = {
  'led by the finance department': { lead: 'so-tai-chinh-31', coordinator: 'so-tu-phap-31', province: '31' },
  'led by the commune': { lead: 'ubnd-11311', coordinator: 'so-tu-phap-31', province: '31' },
  'led by the justice department': { lead: 'so-tu-phap-31', coordinator: 'so-tu-phap-31', province: '31' },
  'screened in the province': { lead: null, coordinator: 'so-tu-phap-31', province: '31' },
  'led by a ministry': { lead: 'btc', coordinator: 'btp', province: null },
  'led by a ministry, coordinated in the province': { lead: 'btc', coordinator: 'so-tu-phap-31', province: null },
  'screened at the centre': { lead: null, coordinator: 'btp', province: null },
  'led in another province': { lead: 'ubnd-45', coordinator: 'btp', province: '45' },
  'led by the court': { lead: 'tandtc', coordinator: 'btp', province: null },
} as const;
const OPEN = { confinement: 'none', consultations: [] } as const;
type Name = keyof typeof PETITIONS;
const ALL = Object.keys(PETITIONS) as Name[];

const FINANCE: Name[] = ['led by the finance department'];
const JUSTICE: Name[] = ['led by the justice department'];
const COMMUNE: Name[] = ['led by the commune'];
const MINISTRY: Name[] = ['led by a ministry', 'led by a ministry, coordinated in the province'];
const PROVINCE: Name[] = [...FINANCE, ...COMMUNE, ...JUSTICE, 'screened in the province'];
const COORDINATED: Name[] = [...PROVINCE, 'led by a ministry, coordinated in the province'];
const CENTRE: Name[] = ['led by a ministry', 'screened at the centre', 'led in another province', 'led by the court'];

/** What each role reads, agency by agency: [officer and clerk, leader and coordinator, supervisor]; the chairman's office reads the last two. */
const READS: Record<string, readonly [Name[], Name[], Name[]]> = {
  'so-tai-chinh-31': [FINANCE, FINANCE, FINANCE],
  'so-tu-phap-31': [JUSTICE, COORDINATED, JUSTICE],
  'ubnd-11311': [COMMUNE, COMMUNE, COMMUNE],
  'hdnd-11311': [[], [], COMMUNE],
  'ubnd-31': [[], [], PROVINCE],
  'hdnd-31': [[], [], PROVINCE],
  'van-phong-ubnd-31': [[], [], PROVINCE],
  'thanh-tra-31': [[], [], PROVINCE],
  'ubnd-45': [['led in another province'], ['led in another province'], ['led in another province']],
  btc: [MINISTRY, MINISTRY, MINISTRY],
  btp: [[], CENTRE, []],
  nhnn: [[], [], []],
  'chinh-phu': [[], [], ALL],
  vpqh: [[], [], ALL],
  tandtc: [['led by the court'], ['led by the court'], ['led by the court']],
  vksndtc: [[], [], []],
  ktnn: [[], [], []],
  nowhere: [[], [], []],
};
const COLUMNS: Record<Role, readonly (0 | 1 | 2)[]> = {
  officer: [0],
  clerk: [0],
  leader: [1],
  coordinator: [1],
  chairman_office: [1, 2],
  supervisor: [2],
  administrator: [],
};

describe.each(ROLES)('%s', (role) => {
  test.each(Object.keys(READS))('of %s reads exactly what is theirs', (agency) => {
    const scope = readScope(someone(role, agency), agencies);
    const expected = [...new Set(COLUMNS[role].flatMap((column) => READS[agency]?.[column] ?? []))];
    expect(ALL.filter((name) => mayRead(scope, { ...OPEN, ...PETITIONS[name] })).toSorted()).toEqual(
      expected.toSorted(),
    );
  });
});

test('a scope is what a list is filtered by', () => {
  const scope = (role: Role, agency: string) => readScope(someone(role, agency), agencies);
  expect(scope('officer', 'btc')).toEqual({
    kind: 'agency',
    lead: 'btc',
    coordinator: null,
    opens: ['none'],
  });
  expect(scope('coordinator', 'btp')).toEqual({
    kind: 'agency',
    lead: 'btp',
    coordinator: 'btp',
    opens: ['none', 'restricted'],
  });
  expect(scope('leader', 'btp')).toMatchObject({ opens: ['none', 'restricted', 'sealed'] });
  expect(scope('supervisor', 'btc')).toMatchObject({ kind: 'agency', lead: 'btc', coordinator: null });
  expect(scope('supervisor', 'hdnd-11311')).toMatchObject({ kind: 'agency', lead: 'ubnd-11311', coordinator: null });
  expect(scope('chairman_office', 'ubnd-31')).toEqual({ kind: 'province', province: '31' });
  expect(scope('supervisor', 'vpqh')).toEqual({ kind: 'everything' });
  expect(scope('administrator', 'btc')).toEqual({ kind: 'nothing' });
});

test('every kind of agency stands in the table', () => {
  const shown = new Set(Object.keys(READS).map((code) => agencies.find(code)?.kind));
  expect(agencies.all.map(({ kind }) => kind).filter((kind) => !shown.has(kind))).toEqual([]);
});

test('a committee without a province steers nothing', () => {
  const lost = { find: (code: string) => ({ ...(agencies.find('ubnd-31') ?? agencies.all[0]), code, province: null }) };
  expect(readScope(someone('chairman_office', 'ubnd-31'), lost as unknown as typeof agencies)).toEqual({
    kind: 'nothing',
  });
});

test('an agency exists from its first day to its last, and takes part from the day it joins', () => {
  const agency = {
    ...agencies.all[0],
    validFrom: '2026-02-01',
    validTo: '2026-10-31',
    joinedOn: '2026-03-01',
  } as never;
  const days = ['2026-01-31', '2026-02-01', '2026-02-28', '2026-03-01', '2026-10-31', '2026-11-01'];
  expect(days.map((day) => exists(agency, day))).toEqual([false, true, true, true, true, false]);
  expect(days.map((day) => hasJoined(agency, day))).toEqual([false, false, false, true, true, false]);
});

describe('what only few may see', () => {
  const held = { lead: 'so-tai-chinh-31', coordinator: 'so-tu-phap-31', province: '31', consultations: [] };
  /** Who reads it while it is open, restricted, sealed. */
  const seen: [Role, string, boolean, boolean, boolean][] = [
    ['officer', 'so-tai-chinh-31', true, false, false],
    ['leader', 'so-tai-chinh-31', true, false, false],
    ['coordinator', 'so-tu-phap-31', true, true, false],
    ['leader', 'so-tu-phap-31', true, true, true],
    ['officer', 'so-tu-phap-31', false, false, false],
    ['chairman_office', 'ubnd-31', true, false, false],
    ['supervisor', 'hdnd-31', true, false, false],
    ['supervisor', 'vpqh', true, false, false],
  ];
  test.each(seen)('%s of %s', (role, agency, ...expected) => {
    const scope = readScope(someone(role, agency), agencies);
    const found = CONFINEMENTS.map((confinement) => mayRead(scope, { ...held, confinement }));
    expect(found).toEqual(expected);
  });
});

test('a consulted agency reads what it is asked about, as long as it is open', () => {
  const asked = {
    ...OPEN,
    lead: 'so-tai-chinh-31',
    coordinator: 'so-tu-phap-31',
    province: '31',
    consultations: [{ agency: 'ubnd-11311', question: { id: 'q', hash: 'h' }, opinion: null }],
  };
  const scope = readScope(someone('officer', 'ubnd-11311'), agencies);
  expect(mayRead(scope, asked)).toBe(true);
  expect(mayRead(scope, { ...asked, confinement: 'restricted' })).toBe(false);
  expect(mayRead(scope, { ...asked, consultations: [] })).toBe(false);
});

import type { Calendar, CalendarDay, Policy } from '@thaogo/policy';
import type { Actor, Role } from '../access/actors.ts';
import type { AgencyDirectory, AgencyStanding } from '../access/agency-directory.ts';
import { workingCalendar } from '../deadlines/working-calendar.ts';
import type { DecisionContext } from '../life/decision.ts';
import type { ContentRef, NewEvent, PetitionEvent } from '../life/events.ts';
import { decideFiling, type Filing } from '../life/filing.ts';
import { recordedActor } from '../life/recorded-actor.ts';
import type { Routing } from '../routing/route.ts';

/** A small world for tests: a few agencies, a policy, a calendar, people at each agency. */

const agency = (
  code: string,
  kind: AgencyStanding['kind'],
  rest: Partial<AgencyStanding> = {},
): [string, AgencyStanding] => [
  code,
  { code, kind, province: null, parent: null, joinedOn: '2026-01-01', validFrom: '2025-03-01', validTo: null, ...rest },
];

const province31 = { province: '31', parent: 'ubnd-31' };
const AGENCIES = new Map<string, AgencyStanding>([
  agency('btc', 'ministry'),
  agency('btp', 'ministry'),
  agency('bnv', 'ministry'),
  agency('bdttg', 'ministry'),
  agency('nhnn', 'ministerial_agency'),
  agency('byt', 'ministry', { joinedOn: null }),
  agency('bkhcn', 'ministry', { joinedOn: '2026-12-01' }),
  agency('bkhdt', 'ministry', { validFrom: '1995-01-01', validTo: '2025-02-28' }),
  agency('chinh-phu', 'government'),
  agency('vpqh', 'national_assembly'),
  agency('tandtc', 'court'),
  agency('vksndtc', 'procuracy'),
  agency('ktnn', 'state_audit'),
  agency('ubnd-31', 'provincial_committee', { province: '31' }),
  agency('hdnd-31', 'provincial_council', { province: '31' }),
  agency('van-phong-ubnd-31', 'provincial_office', province31),
  agency('thanh-tra-31', 'provincial_inspectorate', province31),
  agency('so-tu-phap-31', 'department', province31),
  agency('so-tai-chinh-31', 'department', province31),
  agency('ubnd-11311', 'commune_committee', province31),
  agency('hdnd-11311', 'commune_council', province31),
  agency('ubnd-45', 'provincial_committee', { province: '45' }),
  agency('so-tu-phap-45', 'department', { province: '45', parent: 'ubnd-45', joinedOn: null }),
]);

export const agencies: AgencyDirectory & { all: readonly AgencyStanding[] } = {
  find: (code) => AGENCIES.get(code) ?? null,
  all: [...AGENCIES.values()],
};

const source = { reference: null, assumption: true };

export const policy: Policy = {
  version: 'policy-1',
  inForceFrom: '2026-01-01',
  periods: {
    pass_on: { amount: 2, unit: 'working_day', source },
    answer: { amount: 15, unit: 'day', source },
    reconsideration_window: { amount: 10, unit: 'day', source },
  },
  subjects: [],
  subjectGroups: [],
  difficulties: [],
  grounds: ['denunciation', 'civil_dispute'].map((code) => ({
    code,
    kind: 'out_of_scope' as const,
    name: { vi: code, en: code },
    turnTo: { vi: code, en: code },
    source,
    restricted: code === 'denunciation',
  })),
  routing: { confidence: 0.9, source },
};

const day = (date: string, kind: CalendarDay['kind']): CalendarDay => ({
  date,
  kind,
  name: { vi: date, en: date },
  source,
});

/** New Year's holidays of 2026 and 2027 only: what the calendar says has its own test. */
const calendarData: Calendar = {
  version: 'calendar-1',
  inForceFrom: '2026-01-01',
  from: '2026-01-01',
  to: '2027-12-31',
  days: [
    day('2026-01-01', 'holiday'),
    day('2026-01-02', 'swapped_day_off'),
    day('2026-01-10', 'working_saturday'),
    day('2027-01-01', 'holiday'),
  ],
};
export const calendar = workingCalendar(calendarData);

export const staff = (role: Role, at: string, id = `${role}@${at}`): Actor => ({ kind: 'staff', id, role, agency: at });
export const SENDER: Actor = { kind: 'sender' };
export const SYSTEM: Actor = { kind: 'system' };

/** Noon in Viet Nam on a civil date. */
export const noonOn = (date: string): Date => new Date(`${date}T05:00:00.000Z`);

export const contextAt = (actor: Actor, now: Date): DecisionContext => ({
  actor,
  now,
  policy,
  policyOf: () => policy,
  calendar,
  agencies,
});

/** Content rows as references; no words stand anywhere near an event. */
export const words = (id: string): ContentRef => ({ id, hash: `hash-of-${id}` });

export const LEAD = 'so-tai-chinh-31';
export const COORDINATOR = 'so-tu-phap-31';
export const OTHER = 'btc';

const routingTo = (lead: string | null): Routing => ({
  lead,
  confidence: lead === null ? 0.6 : 0.97,
  reasons: [{ code: 'issued', document: '31/2021/NĐ-CP', agency: LEAD }],
  candidates: [{ agency: lead ?? LEAD, score: 0.6, reasons: [] }],
});

/** A filing that routing is sure of, or (null) that a coordinator must screen. */
export const filingFor = (lead: string | null): Filing => ({
  code: '4821-0937-5514',
  source: 'public_form',
  language: 'vi',
  senderKind: 'citizen',
  hasProposal: false,
  place: '11311',
  difficulty: null,
  content: words('filed'),
  citations: 1,
  routing: routingTo(lead),
  restricted: false,
  coordinator: COORDINATOR,
});

/** A decided event in its place in the chain. */
export const recorded = (event: NewEvent, seq: number, actor: Actor, now: Date): PetitionEvent => ({
  ...event,
  seq,
  at: now.toISOString(),
  actor: recordedActor(actor),
  policyVersion: policy.version,
  calendarVersion: calendar.version,
});

/** The first event of a history. */
export const filedAt = (now: Date, lead: string | null): PetitionEvent =>
  recorded(decideFiling(filingFor(lead), contextAt(SENDER, now)), 1, SENDER, now);

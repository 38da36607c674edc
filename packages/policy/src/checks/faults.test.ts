import { expect, test } from 'vitest';
import { departmentFacts } from '../agencies/departments.ts';
import { draftingByDocument, ministriesByTopic } from '../documents/drafting-agency.ts';
import {
  administrativeUnits,
  articleHeadings,
  citedDocuments,
  documentRelations,
  formerProvinces,
  registeredDocuments,
  shippedAgencies,
  shippedCalendars,
  shippedPolicies,
} from '../index.ts';
import type { Agency } from '../types/agency.ts';
import type { RegisteredDocument } from '../types/document.ts';
import { agencyFaults } from './agency-faults.ts';
import { assumptions } from './assumptions.ts';
import { calendarEndsSoon } from './calendar-end.ts';
import { documentFaults, type DraftingRows, registerListFaults } from './document-faults.ts';
import { policyFaults } from './policy-faults.ts';
import { unitFaults } from './unit-faults.ts';

const [policy] = shippedPolicies();
const [calendar] = shippedCalendars();
if (policy === undefined || calendar === undefined) throw new Error('no policy or no calendar is shipped');

const agencies = shippedAgencies();
const changed = (code: string, change: Partial<Agency>) =>
  agencyFaults(
    agencies.map((agency) => (agency.code === code ? { ...agency, ...change } : agency)),
    departmentFacts(),
  );

test('what is shipped has no faults', () => {
  expect(unitFaults(administrativeUnits(), formerProvinces())).toEqual([]);
  expect(agencyFaults(agencies, departmentFacts())).toEqual([]);
});

test('units: a lost, doubled, homeless, misnamed or short-lived one is named', () => {
  const units = administrativeUnits();
  expect(unitFaults(units.slice(0, -1), formerProvinces())).toEqual(['There are 3320 communes, not 3321.']);
  expect(unitFaults([...units, ...units.slice(-1)], formerProvinces())).toContain(
    `Unit ${units.at(-1)?.code} stands twice.`,
  );
  const broken = (change: object) =>
    unitFaults([...units.slice(0, -1), { ...units[1], ...change } as (typeof units)[0]], []);
  expect(broken({ code: '1', parent: '99' })).toContain('Phường Ba Đình (1) belongs to 99, which is no province.');
  expect(broken({ code: '1', name: 'Ba Đình' })).toContain('Ba Đình (1) does not begin with "Phường".');
  expect(broken({ code: '1', validTo: '2025-01-01' })).toContain('Phường Ba Đình (1) ends before it begins.');
  expect(unitFaults(units, [{ name: 'Hà Tây', now: '00', mergedOn: null }])).toContain(
    'Hà Tây is said to belong to 00, which is no province.',
  );
});

test('agencies: what is doubled, without a parent, missing or wrongly succeeded is named', () => {
  expect(changed('so-y-te-31', { code: 'so-tu-phap-31' })).toEqual(
    expect.arrayContaining(['Agency so-tu-phap-31 stands twice.', 'Agency so-y-te-31 is missing.']),
  );
  expect(changed('so-y-te-31', { parent: 'ubnd-99' })).toEqual([
    'Agency so-y-te-31 answers to ubnd-99, which is not listed.',
  ]);
  expect(changed('ktnn', { code: 'kiem-toan' })).toEqual([
    'Central agency kiem-toan is no issuer known to packages/legal.',
  ]);
  const named = (code: string, until: string) => changed('btp', { predecessors: [{ name: 'Bộ X', code, until }] });
  expect(named('bts', '2007-08-01')).toEqual([
    'bts is named as predecessor of btp, but packages/legal knows no such succession.',
  ]);
  expect(named('bts', '2026-01-01')).toContain('Bộ X ended on 2026-01-01, after btp began.');
  const facts = departmentFacts();
  const rows = [...facts.byProvince, { department: 'so-bien', province: '31' }];
  expect(agencyFaults(agencies, { ...facts, byProvince: rows })).toEqual([
    'departments-by-province.csv: there is no department "so-bien" or no province "31".',
  ]);
});

test('policy: a lost subject and unknown ministries or departments are named', () => {
  const known = {
    centralAgencies: new Set(agencies.filter(({ province }) => province === null).map(({ code }) => code)),
    departments: new Set([...departmentFacts().uniform, ...departmentFacts().optional].map(({ code }) => code)),
  };
  expect(policyFaults(policy, known)).toEqual([]);
  expect(policyFaults({ ...policy, subjects: policy.subjects.slice(1) }, known)).toHaveLength(1);
  const group = { code: 'x', name: { vi: 'X', en: 'X' }, departments: ['so-x'], ministries: ['bx'] };
  expect(
    policyFaults({ ...policy, subjectGroups: [group, { ...group, departments: [], ministries: [] }] }, known),
  ).toEqual([
    'policy-2026-11-22: group x names ministry "bx", which is not listed.',
    'policy-2026-11-22: group x names department "so-x", which is not listed.',
    'policy-2026-11-22: group x has no ministry.',
  ]);
});

test('documents: unreadable numbers, unknown codes and doubles are named', () => {
  const drafting: DraftingRows = { byTopic: ministriesByTopic(), byDocument: draftingByDocument() };
  const known = {
    agencies: new Set(agencies.map(({ code }) => code)),
    subjects: policy.subjects.map(({ code }) => code),
  };
  const faults = (documents: readonly RegisteredDocument[], rows = drafting) => documentFaults(documents, rows, known);
  const documents = registeredDocuments();
  expect(faults(documents)).toEqual([]);
  const [first] = documents;
  if (first === undefined) throw new Error('the register is empty');
  expect(faults([...documents, first])).toEqual([`${first.type} ${first.numberSymbol} stands twice.`]);
  const odd: RegisteredDocument = {
    ...first,
    numberSymbol: 'Không số',
    issuer: 'nobody',
    subject: 'nothing',
    draftingAgency: { code: 'nowhere', inferred: true },
  };
  expect(faults([...documents, odd])).toEqual([
    'Luật Không số: nobody can read this number and symbol.',
    'Luật Không số: issuer "nobody" is not known.',
    'Luật Không số: there is no subject "nothing".',
    'Luật Không số: drafting agency "nowhere" is not listed.',
  ]);
  expect(
    faults(documents, {
      byTopic: drafting.byTopic.slice(1),
      byDocument: [{ type: 'Luật', number_symbol: '1/1', agency: 'btc' }],
    }),
  ).toEqual([
    'drafting-by-topic.csv: no ministry for subject an-ninh-quoc-gia.',
    'drafting-by-document.csv: Luật 1/1 is not in the register.',
  ]);
});

test('lists around the register: what is doubled, unreadable or without its document is named', () => {
  const lists = { cited: citedDocuments(), headings: articleHeadings(), relations: documentRelations() };
  expect(registerListFaults(registeredDocuments(), lists)).toEqual([]);
  const odd = { type: 'Luật', numberSymbol: 'Không số', issuer: 'nobody' };
  const both = { numberSymbol: '1/1', byNumberSymbol: '45/2019/QH14' };
  expect(
    registerListFaults(registeredDocuments(), { cited: [odd, odd], headings: [odd], relations: [both, both] }),
  ).toEqual([
    'cited.csv: Luật Không số stands twice.',
    'cited.csv: nobody can read Luật Không số, or its issuer "nobody" is not known.',
    'cited.csv: nobody can read Luật Không số, or its issuer "nobody" is not known.',
    'article-headings.csv: Luật Không số is not in the register.',
    'relations.csv: 1/1 and 45/2019/QH14 stand together twice.',
    'relations.csv: 1/1 is neither registered nor cited.',
    'relations.csv: 1/1 is neither registered nor cited.',
  ]);
});

test('a calendar that ends before the longest deadline could is announced sixty days ahead', () => {
  expect(calendarEndsSoon(calendar, policy, '2027-10-02')).toBeNull();
  expect(calendarEndsSoon(calendar, policy, '2027-10-03')).toContain('ends on 2027-12-31, 89 days from 2027-10-03');
  expect(calendarEndsSoon(calendar, { ...policy, periods: {} }, '2027-10-03')).toBeNull();
});

test('assumptions are told with where they stand', () => {
  const told = assumptions([policy], [calendar], agencies);
  expect(told).toContain('policy-2026-11-22 · ground abuse – no source found');
  expect(told.some((line) => line.startsWith('calendar-2026-11-22 · 2027-02-05 undecided – The Ministry'))).toBe(true);
  expect(told.some((line) => line.startsWith('agency so-ngoai-vu-31 (Sở Ngoại vụ thành phố Hải Phòng)'))).toBe(true);
  expect(told.some((line) => line.includes('period answer'))).toBe(false);
});

import { describe, expect, test } from 'vitest';
import { type Outcome, OUTCOMES } from '../life/outcomes.ts';
import { agencies } from '../testing/world.ts';
import { type CitationInRegister, concernedDocument } from './concerned-document.ts';
import { judgeOutcome, type OutcomeWish, outcomeWays } from './judge-outcome.ts';

const TODAY = '2026-11-22';

const cited = (numberSymbol: string | null, rest: Partial<CitationInRegister> = {}) =>
  concernedDocument({
    numberSymbol,
    documentId: null,
    article: '5',
    clause: '2',
    point: null,
    registeredType: null,
    registeredIssuer: null,
    ...rest,
  });

const CIRCULAR = cited('80/2021/TT-BTC');
const OLD_CIRCULAR = cited('01/2021/TT-BKHĐT');
const DECREE = cited('31/2021/NĐ-CP');
const LAW = cited('45/2019/QH14');
const ORDINANCE = cited('03/2012/UBTVQH13');
const DECISION = cited('61/2024/QĐ-UBND');
const LOCAL_RESOLUTION = cited('12/2025/NQ-HĐND');
const COMMUNE_DECISION = cited('3/2026/QĐ-UBND', { registeredType: 'Quyết định', registeredIssuer: 'ubnd-11311' });
const UNKNOWN = cited(null);

const judge = (
  lead: string,
  documents: readonly ReturnType<typeof cited>[],
  wish: OutcomeWish,
  { today = TODAY, competent = lead }: { today?: string; competent?: string } = {},
) => {
  const agency = agencies.find(lead);
  if (agency === null) throw new Error(`There is no ${lead}.`);
  const judged = judgeOutcome(wish, { documents, lead: agency, competent, agencies, today });
  if (!judged.ok) return judged.refusal;
  return judged.measure === null ? 'nothing' : `${judged.measure.whose} ${judged.measure.addressee ?? ''}`.trim();
};

/** Who does it where nobody says: lead, document, then for each outcome. */
type Row = [string, string, ReturnType<typeof cited>, Partial<Record<Outcome, string>>];
const ROWS: readonly Row[] = [
  [
    'a ministry about its own circular',
    'btc',
    CIRCULAR,
    {
      amend: 'own',
      replace: 'own',
      repeal: 'own',
      suspend: 'own',
      correct: 'own',
      issue_new: 'own',
      propose_interpretation: 'outcome_only_for_laws',
      guide_application: 'own',
      special_resolution: 'outcome_only_for_laws',
      not_an_obstacle: 'nothing',
      already_settled: 'nothing',
    },
  ],
  [
    'a ministry about the circular of one it took over',
    'btc',
    OLD_CIRCULAR,
    { amend: 'own', guide_application: 'own' },
  ],
  [
    'a ministry about the circular of another',
    'bnv',
    CIRCULAR,
    { amend: 'proposed btc', guide_application: 'proposed btc' },
  ],
  [
    'a ministry about a decree',
    'btc',
    DECREE,
    {
      amend: 'proposed chinh-phu',
      repeal: 'proposed chinh-phu',
      issue_new: 'proposed chinh-phu',
      guide_application: 'proposed chinh-phu',
      propose_interpretation: 'outcome_only_for_laws',
      special_resolution: 'outcome_only_for_laws',
    },
  ],
  [
    'a ministry about a law',
    'btc',
    LAW,
    {
      amend: 'proposed quoc-hoi',
      correct: 'proposed quoc-hoi',
      propose_interpretation: 'proposed ubtvqh',
      guide_application: 'outcome_not_for_laws',
      special_resolution: 'proposed chinh-phu',
      not_an_obstacle: 'nothing',
    },
  ],
  [
    'a ministry about an ordinance',
    'btc',
    ORDINANCE,
    { amend: 'proposed ubtvqh', propose_interpretation: 'proposed ubtvqh', guide_application: 'outcome_not_for_laws' },
  ],
  [
    'a department about a decision of its committee',
    'so-tai-chinh-31',
    DECISION,
    { amend: 'proposed ubnd-31', guide_application: 'proposed ubnd-31', issue_new: 'proposed ubnd-31' },
  ],
  [
    'a department about a resolution of the council',
    'so-tai-chinh-31',
    LOCAL_RESOLUTION,
    { amend: 'proposed hdnd-31' },
  ],
  ['a committee about its own decision', 'ubnd-31', DECISION, { amend: 'own', guide_application: 'own' }],
  ['a committee about a resolution of its council', 'ubnd-11311', LOCAL_RESOLUTION, { amend: 'proposed hdnd-11311' }],
  ['the committee above a commune', 'ubnd-31', COMMUNE_DECISION, { amend: 'proposed ubnd-11311' }],
  ['a ministry about something unknown', 'btc', UNKNOWN, { amend: 'own', guide_application: 'own' }],
];

describe.each(ROWS)('%s', (_who, lead, document, expected) => {
  test.each(Object.entries(expected))('%s: %s', (outcome, judged) => {
    expect(judge(lead, [document], { outcome: outcome as Outcome })).toBe(judged);
  });
});

test('about unknown documents nothing is refused but what no agency may ever do itself', () => {
  for (const documents of [[], [UNKNOWN]]) {
    expect(judge('btc', documents, { outcome: 'guide_application' })).toBe('own');
    expect(judge('btc', documents, { outcome: 'amend', whose: 'own' })).toBe('own');
    expect(judge('so-tai-chinh-31', documents, { outcome: 'amend', whose: 'own' })).toBe('own');
    expect(judge('btc', documents, { outcome: 'propose_interpretation' })).toBe('proposed ubtvqh');
    expect(judge('btc', documents, { outcome: 'propose_interpretation', whose: 'own' })).toBe('always_proposed');
  }
});

test('whoever may not do it themselves is told so, and whoever may proposes to nobody', () => {
  expect(judge('bnv', [CIRCULAR], { outcome: 'amend', whose: 'own' })).toBe('not_own_document');
  expect(judge('btc', [CIRCULAR], { outcome: 'amend', whose: 'proposed' })).toBe('measure_is_own');
  expect(judge('so-tai-chinh-31', [DECISION], { outcome: 'issue_new', whose: 'own' })).toBe('cannot_issue_documents');
  expect(judge('btc', [LAW], { outcome: 'special_resolution', whose: 'own' })).toBe('always_proposed');
  expect(judge('ubnd-31', [COMMUNE_DECISION], { outcome: 'repeal', whose: 'own' })).toBe('own');
  expect(judge('ubnd-31', [COMMUNE_DECISION], { outcome: 'amend', whose: 'own' })).toBe('not_own_document');
});

test('it is proposed to whoever is competent and to nobody else', () => {
  expect(judge('btc', [DECREE], { outcome: 'amend', addressee: 'chinh-phu' })).toBe('proposed chinh-phu');
  expect(judge('btc', [DECREE], { outcome: 'amend', addressee: 'bnv' })).toBe('addressee_not_competent');
  expect(judge('btc', [DECREE], { outcome: 'amend', addressee: 'nowhere' })).toBe('agency_unknown');
  expect(judge('btc', [LAW], { outcome: 'special_resolution', addressee: 'ubtvqh' })).toBe('proposed ubtvqh');
  expect(judge('btc', [LAW], { outcome: 'propose_interpretation', addressee: 'quoc-hoi' })).toBe(
    'addressee_not_competent',
  );
  expect(judge('btc', [UNKNOWN], { outcome: 'amend', addressee: 'bnv' })).toBe('proposed bnv');
  expect(judge('btc', [UNKNOWN], { outcome: 'amend', whose: 'proposed' })).toBe('addressee_missing');
  expect(judge('btc', [UNKNOWN], { outcome: 'amend', addressee: 'btc' })).toBe('measure_is_own');
});

test('a special resolution ends on 28 February 2027 at the latest, and so does the mechanism', () => {
  const lead = agencies.find('btc');
  if (lead === null) throw new Error('There is no btc.');
  const until = (expiresOn?: string, today = TODAY) => {
    const wish: OutcomeWish = { outcome: 'special_resolution', ...(expiresOn !== undefined && { expiresOn }) };
    const judged = judgeOutcome(wish, { documents: [LAW], lead, competent: 'btc', agencies, today });
    return judged.ok ? judged.measure?.expiresOn : judged.refusal;
  };
  expect(until()).toBe('2027-02-28');
  expect(until('2027-01-31')).toBe('2027-01-31');
  expect(until('2027-03-01')).toBe('expires_too_late');
  expect(until(undefined, '2027-02-28')).toBe('2027-02-28');
  expect(until(undefined, '2027-03-01')).toBe('special_mechanism_over');
});

test('of several documents one that allows it is enough, the lead’s own first', () => {
  const lead = agencies.find('btc');
  if (lead === null) throw new Error('There is no btc.');
  const facts = { documents: [LAW, CIRCULAR], lead, competent: 'btc', agencies, today: TODAY };
  expect(judgeOutcome({ outcome: 'amend' }, facts)).toMatchObject({
    measure: { whose: 'own', about: { numberSymbol: '80/2021/TT-BTC', article: '5', clause: '2' } },
  });
  expect(judgeOutcome({ outcome: 'propose_interpretation' }, facts)).toMatchObject({
    measure: { about: { numberSymbol: '45/2019/QH14' } },
  });
});

test('what people type where a number belongs reaches no measure', () => {
  const typed = cited('gọi cho Nguyễn Thị Canary, 0912 345 678', { article: 'nhà bà Canary', clause: '2a' });
  expect(typed).toMatchObject({ numberSymbol: null, article: null, clause: '2a', issuers: [] });
});

describe('what may be chosen besides an outcome', () => {
  const ways = (lead: string, documents: readonly ReturnType<typeof cited>[], outcome: Outcome, competent = lead) => {
    const agency = agencies.find(lead);
    if (agency === null) throw new Error(`There is no ${lead}.`);
    return outcomeWays(outcome, { documents, lead: agency, competent, agencies, today: TODAY });
  };
  const never = { own: false, proposed: null, latest: null };

  test('follows from who issued the document and who is competent', () => {
    expect(ways('btc', [CIRCULAR], 'not_an_obstacle')).toBeNull();
    expect(ways('btc', [CIRCULAR], 'amend')).toEqual({ ...never, own: true });
    expect(ways('btc', [CIRCULAR], 'propose_interpretation')).toEqual(never);
    expect(ways('btc', [DECREE], 'amend')).toEqual({ ...never, proposed: { to: ['chinh-phu'], anybody: false } });
    expect(ways('btc', [LAW], 'special_resolution')).toEqual({
      own: false,
      proposed: { to: ['chinh-phu', 'ubtvqh'], anybody: false },
      latest: '2027-02-28',
    });
    // One document is the lead's own, the other is not.
    expect(ways('btc', [CIRCULAR, DECREE], 'amend')).toEqual({
      own: true,
      proposed: { to: ['chinh-phu'], anybody: false },
      latest: null,
    });
    // Where nothing tells nothing is refused: whoever routing names comes first, and anybody may be named.
    expect(ways('so-tai-chinh-31', [UNKNOWN], 'amend', 'btc')).toEqual({
      own: true,
      proposed: { to: ['btc', 'ubnd-31'], anybody: true },
      latest: null,
    });
  });

  test('is exactly what an answer may then name', () => {
    const named = ['btc', 'btp', 'chinh-phu', 'ubtvqh', 'ubnd-31', 'hdnd-31', 'ubnd-11311', 'byt'];
    for (const lead of ['btc', 'so-tai-chinh-31', 'ubnd-31', 'ubnd-11311'])
      for (const document of [CIRCULAR, DECREE, LAW, DECISION, LOCAL_RESOLUTION, COMMUNE_DECISION, UNKNOWN])
        for (const outcome of OUTCOMES) {
          const found = ways(lead, [document], outcome, 'btc');
          if (found === null) continue;
          const ok = (wish: Omit<OutcomeWish, 'outcome'>) => {
            const said = judge(lead, [document], { outcome, ...wish }, { competent: 'btc' });
            return said.startsWith('own') || said.startsWith('proposed');
          };
          const cell = `${lead} ${document.numberSymbol} ${outcome}`;
          expect([cell, found.own]).toEqual([cell, ok({ whose: 'own' })]);
          for (const addressee of named) {
            const offered = found.proposed?.to.includes(addressee) === true || found.proposed?.anybody === true;
            expect([cell, addressee, offered && addressee !== lead]).toEqual([
              cell,
              addressee,
              ok({ whose: 'proposed', addressee }),
            ]);
          }
        }
  });
});

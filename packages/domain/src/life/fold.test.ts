import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { COORDINATOR, filedAt, LEAD, noonOn, recorded, staff, words } from '../testing/world.ts';
import type { EventType, PetitionEvent } from './events.ts';
import { applyEvent, fold } from './fold.ts';
import type { Petition } from './petition.ts';

interface Golden {
  histories: { id: string; events: PetitionEvent[]; petition: Petition }[];
}
const golden = JSON.parse(readFileSync(new URL('golden-events.json', import.meta.url), 'utf8')) as Golden;

/** Types and versions of events that were ever shipped: a line is added for each new one, and none is ever taken away. */
const SHIPPED: Record<EventType, readonly number[]> = {
  filed: [1],
  assigned: [1],
  accepted: [1],
  sent_back: [1],
  draft_saved: [1],
  draft_submitted: [1],
  draft_returned: [1],
  draft_approved: [1],
  issued: [1],
  out_of_scope_proposed: [1],
  out_of_scope_declined: [1],
  out_of_scope_confirmed: [1],
  message_added: [1],
  files_attached: [1],
  rated: [1],
  withdrawn: [1],
  closed: [1],
  lead_disputed: [1],
  lead_proposed: [1],
  incoming_registered: [1],
  handed_over: [1],
  consulted: [1],
  unit_assigned: [1],
  opinion_given: [1],
  asked: [1],
  resumed: [1],
  issued_together: [1],
  deadline_extended: [1],
  due_dates_moved: [1],
  transferred: [1],
  external_noted: [1],
  restricted: [1],
  restriction_lifted: [1],
  sealed: [1],
  unsealed: [1],
  grouped: [1],
  ungrouped: [1],
  instructed: [1],
  remarked: [1],
  request_answered: [1],
  secret_renewed: [1],
  contested: [1],
  reconsideration_requested: [1],
  reopened: [1],
};

test.each(golden.histories)(
  'the events kept as examples still make the same petition: $id',
  ({ id, events, petition }) => {
    expect(fold(id, events)).toEqual(petition);
  },
);

test('there is an example of every event in every version ever shipped', () => {
  const shown = new Set(golden.histories.flatMap(({ events }) => events.map(({ type, v }) => `${type} ${v}`)));
  const shipped = Object.entries(SHIPPED).flatMap(([type, versions]) => versions.map((v) => `${type} ${v}`));
  expect([...shown].toSorted()).toEqual(shipped.toSorted());
});

const at = noonOn('2026-03-02');
const filed = filedAt(at, LEAD);
const officer = staff('officer', LEAD);
const withdrawn = recorded({ type: 'withdrawn', v: 1, data: {} }, 2, { kind: 'sender' }, at);

test('a broken history is never read as a petition', () => {
  const petition = fold('p', [filed]);
  expect(() => fold('p', [])).toThrow('at least its filing');
  expect(() => fold('p', [withdrawn])).toThrow('must be its filing');
  expect(() => fold('p', [{ ...filed, seq: 2 }])).toThrow('must be its filing');
  expect(() => applyEvent('p', petition, { ...withdrawn, seq: 3 })).toThrow('cannot follow version 1');
  expect(() => applyEvent('p', petition, { ...withdrawn, seq: 1 })).toThrow('cannot follow version 1');
  expect(() => applyEvent('p', petition, { ...filed, seq: 2 })).toThrow('filed once');
  const issued = recorded(
    { type: 'issued', v: 1, data: { number: '1', issuedOn: '2026-03-02', starts: [] } },
    2,
    officer,
    at,
  );
  expect(() => applyEvent('p', petition, issued)).toThrow('Nothing was drafted');
});

test('a withdrawal takes a pending proposal with it', () => {
  const proposed = recorded({ type: 'out_of_scope_proposed', v: 1, data: { ground: 'civil_dispute' } }, 2, officer, at);
  const before = fold('p', [filed, proposed]);
  expect(before.scopeProposal).toEqual({ ground: 'civil_dispute', by: `officer@${LEAD}` });
  expect(fold('p', [filed, proposed, { ...withdrawn, seq: 3 }])).toMatchObject({
    state: 'withdrawn',
    scopeProposal: null,
  });
});

test('a petition that is sent back loses its lead and is counted; its coordinator stays', () => {
  const sentBack = recorded(
    { type: 'sent_back', v: 1, data: { reason: words('r'), to: null, province: '31', starts: [] } },
    2,
    officer,
    at,
  );
  expect(fold('p', [filed, sentBack])).toMatchObject({
    state: 'screening',
    lead: null,
    competent: null,
    coordinator: COORDINATOR,
    sendBacks: 1,
  });
});

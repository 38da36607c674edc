import { describe, expect, test } from 'vitest';
import { COORDINATOR, filedAt, LEAD, noonOn, SENDER, recorded, words } from '../testing/world.ts';
import type { EventType, NewEvent } from '../life/events.ts';
import { applyEvent } from '../life/fold.ts';
import type { Petition } from '../life/petition.ts';
import { messagesAfter } from './news.ts';

const now = noonOn('2026-03-02');
/** The supervisor's remark that `request_answered` answers. */
const requests: Petition['requests'] = [
  { seq: 7, kind: 'remark', agency: 'hdnd-31', content: words('remark'), dueOn: null, reply: null },
];
const led = { ...applyEvent('p', null, filedAt(now, LEAD)), requests };
const screened = { ...applyEvent('p', null, filedAt(now, null)), requests };
/** What the messages of some events look at. */
const DATA = {
  agency: 'byt',
  request: 7,
  moves: [
    { name: 'answer', agency: null },
    { name: 'agency_answer', agency: LEAD },
  ],
};

/** Who hears what: for a petition with a lead agency, and for one that is being screened. */
const HEARD: Record<EventType, { led: readonly string[]; screened: readonly string[] }> = {
  filed: { led: ['sender: filed', `${LEAD}: assigned`], screened: ['sender: filed', `${COORDINATOR}: assigned`] },
  assigned: { led: ['sender: passed_on', `${LEAD}: assigned`], screened: ['sender: passed_on'] },
  accepted: { led: [], screened: [] },
  sent_back: { led: [`${COORDINATOR}: sent_back`], screened: [`${COORDINATOR}: sent_back`] },
  draft_saved: { led: [], screened: [] },
  draft_submitted: { led: [], screened: [] },
  draft_returned: { led: [], screened: [] },
  draft_approved: { led: [], screened: [] },
  issued: { led: ['sender: answered'], screened: ['sender: answered'] },
  out_of_scope_proposed: { led: [], screened: [] },
  out_of_scope_declined: { led: [], screened: [] },
  out_of_scope_confirmed: { led: ['sender: out_of_scope'], screened: ['sender: out_of_scope'] },
  files_attached: { led: [`${LEAD}: replied`], screened: [`${COORDINATOR}: replied`] },
  message_added: { led: [`${LEAD}: replied`], screened: [`${COORDINATOR}: replied`] },
  rated: { led: [], screened: [] },
  withdrawn: { led: [`${LEAD}: withdrawn`], screened: [`${COORDINATOR}: withdrawn`] },
  closed: { led: [], screened: [] },
  lead_proposed: { led: [], screened: [] },
  incoming_registered: { led: [], screened: [] },
  secret_renewed: { led: ['sender: secret_renewed'], screened: ['sender: secret_renewed'] },
  handed_over: { led: [], screened: [] },
  resumed: { led: [], screened: [] },
  unit_assigned: { led: [], screened: [] },
  external_noted: { led: [], screened: [] },
  restricted: { led: [], screened: [] },
  restriction_lifted: { led: [], screened: [] },
  unsealed: { led: [], screened: [] },
  grouped: { led: [], screened: [] },
  ungrouped: { led: [], screened: [] },
  lead_disputed: { led: [`${COORDINATOR}: disputed`], screened: [`${COORDINATOR}: disputed`] },
  consulted: { led: ['byt: consulted'], screened: ['byt: consulted'] },
  opinion_given: { led: [`${LEAD}: opinion_given`], screened: [] },
  asked: { led: ['sender: asked'], screened: ['sender: asked'] },
  issued_together: { led: ['sender: answered'], screened: ['sender: answered'] },
  deadline_extended: { led: ['sender: more_time'], screened: ['sender: more_time'] },
  due_dates_moved: {
    led: ['sender: due_date_moved', `${LEAD}: agency_due_date_moved`],
    screened: ['sender: due_date_moved', `${LEAD}: agency_due_date_moved`],
  },
  transferred: { led: ['sender: transferred'], screened: ['sender: transferred'] },
  sealed: { led: [`${COORDINATOR}: sealed`], screened: [`${COORDINATOR}: sealed`] },
  instructed: { led: [`${LEAD}: instructed`], screened: [`${COORDINATOR}: instructed`] },
  remarked: { led: [`${LEAD}: remarked`], screened: [`${COORDINATOR}: remarked`] },
  request_answered: { led: ['hdnd-31: request_answered'], screened: ['hdnd-31: request_answered'] },
  contested: { led: [`${COORDINATOR}: contested`], screened: [`${COORDINATOR}: contested`] },
  reconsideration_requested: {
    led: [`${COORDINATOR}: looked_at_again`, `${LEAD}: looked_at_again`],
    screened: [`${COORDINATOR}: looked_at_again`],
  },
  reopened: { led: ['sender: reopened', `${LEAD}: to_answer_again`], screened: ['sender: reopened'] },
};

describe.each(Object.entries(HEARD))('%s', (type, heard) => {
  const event = recorded({ type, v: 1, data: DATA } as unknown as NewEvent, 2, SENDER, now);

  test.each([
    ['with a lead agency', led, heard.led],
    ['in screening', screened, heard.screened],
  ] as const)('is told to those whom it concerns, %s', (_how, petition, expected) => {
    const told = messagesAfter(event, petition).map(
      ({ news, to }) => `${to.kind === 'agency' ? to.agency : to.kind}: ${news}`,
    );
    expect(told).toEqual(expected);
  });
});

test('what only few may see is not told to an agency by mail, the alarm apart', () => {
  const told = (type: EventType, confinement: Petition['confinement']) =>
    messagesAfter(recorded({ type, v: 1, data: DATA } as unknown as NewEvent, 2, SENDER, now), {
      ...led,
      confinement,
    }).map(({ to }) => to.kind);
  expect(told('filed', 'restricted')).toEqual(['sender']);
  expect(told('remarked', 'sealed')).toEqual([]);
  expect(told('sealed', 'sealed')).toEqual(['agency']);
});

test('more time for an agency alone is no news to the sender', () => {
  const data = { moves: [{ name: 'agency_answer', agency: LEAD }] };
  const event = recorded({ type: 'deadline_extended', v: 1, data } as unknown as NewEvent, 2, SENDER, now);
  expect(messagesAfter(event, led)).toEqual([]);
});

test('how a forwarded petition ended is told to whoever forwarded it', () => {
  const told = (type: EventType, source: Petition['source'], confinement: Petition['confinement'] = 'none') =>
    messagesAfter(recorded({ type, v: 1, data: DATA } as unknown as NewEvent, 2, SENDER, now), {
      ...led,
      source,
      confinement,
    }).flatMap(({ news, to }) => (to.kind === 'forwarder' ? [news] : []));
  for (const source of ['voters', 'fatherland_front', 'press', 'association'] as const) {
    expect(told('issued', source)).toEqual(['answered']);
    expect(told('issued_together', source)).toEqual(['answered']);
    expect(told('out_of_scope_confirmed', source)).toEqual(['out_of_scope']);
    expect(told('transferred', source)).toEqual(['transferred']);
    expect(told('filed', source)).toEqual([]);
    expect(told('issued', source, 'sealed')).toEqual([]);
  }
  for (const source of ['public_form', 'counter', 'dialogue'] as const) expect(told('issued', source)).toEqual([]);
});

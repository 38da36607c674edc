import { describe, expect, test } from 'vitest';
import { COORDINATOR, filedAt, LEAD, noonOn, SENDER, recorded } from '../testing/world.ts';
import type { EventType, NewEvent } from '../life/events.ts';
import { applyEvent } from '../life/fold.ts';
import { messagesAfter } from './news.ts';

const now = noonOn('2026-03-02');
const led = applyEvent('p', null, filedAt(now, LEAD));
const screened = applyEvent('p', null, filedAt(now, null));

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
  message_added: { led: [], screened: [] },
  rated: { led: [], screened: [] },
  withdrawn: { led: [`${LEAD}: withdrawn`], screened: [`${COORDINATOR}: withdrawn`] },
  closed: { led: [], screened: [] },
};

describe.each(Object.entries(HEARD))('%s', (type, heard) => {
  const event = recorded({ type, v: 1, data: {} } as unknown as NewEvent, 2, SENDER, now);

  test.each([
    ['with a lead agency', led, heard.led],
    ['in screening', screened, heard.screened],
  ] as const)('is told to those whom it concerns, %s', (_how, petition, expected) => {
    const told = messagesAfter(event, petition).map(
      ({ news, to }) => `${to.kind === 'sender' ? 'sender' : to.agency}: ${news}`,
    );
    expect(told).toEqual(expected);
  });
});

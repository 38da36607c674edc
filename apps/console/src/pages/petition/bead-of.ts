export type BeadShape = 'bead' | 'knot' | 'answer' | 'end';

const SHAPES: Readonly<Record<string, BeadShape>> = {
  sent_back: 'knot',
  lead_disputed: 'knot',
  out_of_scope_proposed: 'knot',
  draft_returned: 'knot',
  issued: 'answer',
  out_of_scope_confirmed: 'end',
  issued_together: 'answer',
  transferred: 'end',
  withdrawn: 'end',
  closed: 'end',
};

/** How an event looks on the thread; kinds of events that are not known here are plain beads. */
export const beadOf = (event: string): BeadShape => SHAPES[event] ?? 'bead';

export type BeadShape = 'bead' | 'knot' | 'loose_end' | 'cut';

const SHAPES: Readonly<Record<string, BeadShape>> = {
  sent_back: 'knot',
  out_of_scope_proposed: 'knot',
  draft_returned: 'knot',
  issued: 'loose_end',
  out_of_scope_confirmed: 'cut',
  withdrawn: 'cut',
  closed: 'cut',
};

/** How an event looks on the thread; kinds of events that are not known here are plain beads. */
export const beadOf = (event: string): BeadShape => SHAPES[event] ?? 'bead';

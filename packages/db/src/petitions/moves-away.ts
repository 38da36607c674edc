import {
  assignedBy,
  civilDateOf,
  isDecidedAgainst,
  moveAwayBy,
  type Petition,
  type PetitionEvent,
} from '@thaogo/domain';
import type { Writer } from '../schema/handles.ts';
import type { MovesAwayTables } from '../schema/moves-away-tables.ts';

/**
 * Rows of who was given a petition and who sent it away, written with the event that says so. They are rows and not counters,
 * because ten million petitions of five years are some 5,500 a day at some 3,500 agencies: a counter for each agency and day
 * would be nearly as many rows, every filing would wait for the one before it at the same agency, and a table of two hundred
 * rows that is filed in one transaction could deadlock with another. Adding a row waits for nobody. They are no index over
 * events either, since whose figures somebody may see hangs on the petition's coordinator, which events do not name.
 */

/** The row that an event adds about an assignment; null where it gives the petition to nobody. */
export const assignmentRow = (
  after: Pick<Petition, 'id' | 'coordinator'>,
  event: PetitionEvent,
): MovesAwayTables['petition_assignment'] | null => {
  const agency = assignedBy(event);
  if (agency === null) return null;
  const { id, coordinator } = after;
  return { petition_id: id, seq: event.seq, agency, coordinator, day: civilDateOf(new Date(event.at)) };
};

/** The row that an event adds about a move; null where it is none. */
export const moveRow = (before: Petition, event: PetitionEvent): MovesAwayTables['petition_move'] | null => {
  const move = moveAwayBy(before, event);
  if (move === null) return null;
  const { id, coordinator } = before;
  return { petition_id: id, seq: event.seq, ...move, coordinator, day: civilDateOf(new Date(event.at)), against: null };
};

/** The lead that an event decides a dispute for; null where it decides none. */
const decidedLead = (before: Petition, event: PetitionEvent): string | null =>
  before.state === 'disputed' ? assignedBy(event) : null;

/** Says of the newest of a petition's moves, where an event decides its dispute, whom it was decided against. */
export const settleMove = (
  before: Petition,
  event: PetitionEvent,
  moves: readonly MovesAwayTables['petition_move'][],
): void => {
  const lead = decidedLead(before, event);
  const last = moves.findLast((move) => move.petition_id === before.id);
  if (lead !== null && last !== undefined) last.against = isDecidedAgainst(last, lead);
};

/** Writes what an event says of who was given the petition and who sent it away. */
export const noteMoves = async (trx: Writer, before: Petition, event: PetitionEvent): Promise<void> => {
  const assignment = assignmentRow(before, event);
  if (assignment !== null) await trx.insertInto('petition_assignment').values(assignment).execute();
  const move = moveRow(before, event);
  if (move !== null) await trx.insertInto('petition_move').values(move).execute();
  const lead = decidedLead(before, event);
  if (lead === null) return;
  const opened = await trx
    .selectFrom('petition_move')
    .selectAll()
    .where('petition_id', '=', before.id)
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (opened === undefined) return;
  await trx
    .updateTable('petition_move')
    .set({ against: isDecidedAgainst(opened, lead) })
    .where('petition_id', '=', before.id)
    .where('seq', '=', opened.seq)
    .execute();
};

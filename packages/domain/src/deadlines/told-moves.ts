import type { CivilDate } from '@thaogo/policy';
import type { PetitionEvent } from '../life/events.ts';
import { civilDateOf } from './civil-date.ts';
import type { Deadline } from './deadlines.ts';

/**
 * Why a due date moved: a leader gave more time, the period stood still while the sender was asked, or the calendar of
 * holidays changed.
 */
export type MoveCause = 'extension' | 'pause' | 'calendar';

/** One move of a due date, on the day on which it was made. */
export interface ToldMove {
  on: CivilDate;
  from: CivilDate;
  to: CivilDate;
  cause: MoveCause;
  /** The content row in which a leader says why; null where nobody had to. */
  reason: string | null;
}

const moveIn = (
  { name, agency }: Deadline,
  dueOn: CivilDate,
  event: PetitionEvent,
): Pick<ToldMove, 'to' | 'cause' | 'reason'> | null => {
  switch (event.type) {
    case 'deadline_extended':
    case 'due_dates_moved': {
      const move = event.data.moves.find((each) => each.name === name && each.agency === agency && each.from === dueOn);
      if (move === undefined) return null;
      return event.type === 'deadline_extended'
        ? { to: move.to, cause: 'extension', reason: event.data.reason.id }
        : { to: move.to, cause: 'calendar', reason: null };
    }
    case 'resumed':
    case 'message_added': {
      const going = event.data.goesOn?.find((each) => each.name === name);
      return going === undefined ? null : { to: going.dueOn, cause: 'pause', reason: null };
    }
    case 'contested': {
      const on = event.data.runsOn?.find((each) => each.name === name);
      return on === undefined ? null : { to: on.dueOn, cause: 'calendar', reason: null };
    }
    default:
      return null;
  }
};

/**
 * Every move of a deadline's due date in order, told by the events that made them. From the original due date they lead to the
 * present one without a gap.
 */
export const toldMoves = (deadline: Deadline, events: readonly PetitionEvent[]): ToldMove[] => {
  const moves: ToldMove[] = [];
  let { originalDueOn: dueOn } = deadline;
  for (const event of events) {
    const on = civilDateOf(new Date(event.at));
    if (on < deadline.startedOn || (deadline.endedOn !== null && on > deadline.endedOn)) continue;
    const move = moveIn(deadline, dueOn, event);
    if (move === null || move.to === dueOn) continue;
    moves.push({ on, from: dueOn, ...move });
    dueOn = move.to;
  }
  return moves;
};

import type { CivilDate } from '@thaogo/policy';
import { civilDateOf } from '../deadlines/civil-date.ts';
import type { PetitionEvent } from './events.ts';
import { applyEvent } from './fold.ts';
import type { Petition } from './petition.ts';

/**
 * How an agency sends a petition away instead of working on it:
 * `sent_back`: the lead agency gives it back to the coordinator, the first time that anybody does so with this petition;
 * `sent_back_again`: a lead agency gives it back after one did so before, which opens a dispute about who leads;
 * `lead_contested`: an agency that is consulted objects to the lead, which opens a dispute too.
 * Whatever leaves this installation by a letter (`transferred`), or does not belong here (`out_of_scope_confirmed`), is not sent
 * round: it is decided by a leader on a ground of the list, and nobody else gets it after that.
 */
export type MoveAwayKind = 'sent_back' | 'sent_back_again' | 'lead_contested';

/** One time that a petition was sent away. */
export interface MoveAway {
  kind: MoveAwayKind;
  /** The agency that it is charged to: the one whose staff sent it away. */
  agency: string;
  /** The lead agency at that time: itself, or the one whose lead was contested. */
  lead: string;
  /** Where the agency thinks that it belongs; null when it named none. */
  proposed: string | null;
}

/** The agency that an event gives a petition to as its lead: at filing, or by a coordinator or whoever decides; null for any other event. */
export const assignedBy = (event: PetitionEvent): string | null =>
  event.type === 'filed' || event.type === 'assigned' ? event.data.lead : null;

/**
 * The move that an event is; null where it is none.
 * @param before the petition just before the event.
 * @throws Error when nobody led it: that is a broken history.
 */
export const moveAwayBy = (before: Pick<Petition, 'lead'>, event: PetitionEvent): MoveAway | null => {
  if ((event.type !== 'sent_back' && event.type !== 'lead_disputed') || event.actor.kind !== 'staff') return null;
  const { lead } = before;
  if (lead === null) throw new Error(`Event ${event.seq} sends away what no agency leads.`);
  const { agency } = event.actor;
  const again = agency === lead ? 'sent_back_again' : 'lead_contested';
  return { kind: event.type === 'sent_back' ? 'sent_back' : again, agency, lead, proposed: event.data.to };
};

/**
 * Whether a dispute was decided against the agency that opened it: the lead that it objected to leads all the same, or it leads
 * itself although it had not asked for that.
 * @param decided the agency that leads since.
 */
export const isDecidedAgainst = ({ agency, lead, proposed }: MoveAway, decided: string): boolean =>
  decided === lead || (decided === agency && proposed !== agency);

/** A move in its place in a petition's history. */
export interface PlacedMove extends MoveAway {
  on: CivilDate;
  /** Null where it opened no dispute, or that one is not decided. */
  against: boolean | null;
}

/**
 * Every time that a petition was sent away, oldest first.
 * @param events its whole history.
 */
export const movesAway = (id: string, events: readonly PetitionEvent[]): PlacedMove[] => {
  const moves: PlacedMove[] = [];
  let petition: Petition | null = null;
  for (const event of events) {
    const move = petition === null ? null : moveAwayBy(petition, event);
    if (move !== null) moves.push({ ...move, on: civilDateOf(new Date(event.at)), against: null });
    const last = moves.at(-1);
    const lead = petition?.state === 'disputed' ? assignedBy(event) : null;
    if (lead !== null && last !== undefined) last.against = isDecidedAgainst(last, lead);
    petition = applyEvent(id, petition, event);
  }
  return moves;
};

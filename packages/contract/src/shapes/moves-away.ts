import type { MoveAwayKind } from '@thaogo/domain';
import { z } from 'zod';
import { completeList } from '../complete-list.ts';
import { LIMITS } from '../limits.ts';
import { civilDate, line, namedAgency, STATES } from './basics.ts';

const MOVE_AWAY_KINDS = completeList<MoveAwayKind>()(['sent_back', 'sent_back_again', 'lead_contested']);
/** The figures that lead to petitions. */
export const MOVES_BEHIND = ['sent_back', 'disputed', 'decided_against'] as const;

/** Days from … to, both included; today, and a year until then, where they are left out. At most a year and a day. */
const period = {
  from: civilDate.optional(),
  to: civilDate.optional(),
  limit: z.coerce.number().int().min(1).max(LIMITS.pageLongest).default(25),
  after: line(200).optional(),
};

/** How the figures of agencies are asked for. */
export const agencyMovesQuery = z.object(period);

/** Which petitions are behind a figure of an agency. */
export const movedPetitionsQuery = z.object({ agency: line(40).min(1), of: z.enum(MOVES_BEHIND), ...period });

/**
 * What an agency did in the period. Moves count on the day on which they were made, assignments on theirs: neither is a part of
 * the other.
 */
const agencyMoves = z.object({
  agency: namedAgency,
  /**
   * How often a petition was given to it as the lead agency; one that comes back to it counts again. What few may see counts here
   * for those few alone, in the other figures for everybody.
   */
  assigned: z.number().int(),
  /** How often it gave one back as the lead agency, those included that opened a dispute. */
  sentBack: z.number().int(),
  /** Disputes that it opened, by a second send-back or by objecting as a consulted agency. */
  disputed: z.number().int(),
  /** Of these disputes: decided by now, and decided against it. */
  decided: z.number().int(),
  decidedAgainst: z.number().int(),
});

/** The agencies that sent petitions away, those that did so most often first; who did not is not listed. */
export const agencyMovesPage = z.object({
  from: civilDate,
  to: civilDate,
  items: z.array(agencyMoves),
  next: z.string().nullable(),
});

/** One time that a petition was sent away. */
export const moveAwayView = z.object({
  agency: namedAgency,
  kind: z.enum(MOVE_AWAY_KINDS),
  on: civilDate,
  /** Where the agency thinks that it belongs; null when it named none. */
  proposed: namedAgency.nullable(),
  /** Whether the dispute that it opened was decided against the agency; null where it opened none, or none is decided. */
  against: z.boolean().nullable(),
});

/** The petitions behind a figure, as far as the reader may read them today, newest move first. */
export const movedPetitionsPage = z.object({
  agency: namedAgency,
  from: civilDate,
  to: civilDate,
  items: z.array(
    moveAwayView.omit({ agency: true }).extend({
      code: z.string(),
      title: z.string(),
      state: z.enum(STATES),
      stateName: z.string(),
      /** Who leads it now. */
      lead: namedAgency.nullable(),
    }),
  ),
  next: z.string().nullable(),
});

export type MoveAwayView = z.infer<typeof moveAwayView>;
export type AgencyMovesPage = z.infer<typeof agencyMovesPage>;
export type MovedPetitionsPage = z.infer<typeof movedPetitionsPage>;
export type MovesBehindFigure = (typeof MOVES_BEHIND)[number];

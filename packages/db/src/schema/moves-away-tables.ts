import type { MoveAwayKind } from '@thaogo/domain';

/** One row each time that a petition was given to a lead agency. Rows are only ever added. */
export interface PetitionAssignmentTable {
  petition_id: string;
  /** Place of its event in the petition's history. */
  seq: number;
  agency: string;
  coordinator: string;
  /** Civil date in Viet Nam. */
  day: string;
}

/** One row each time that a petition was sent away. */
export interface PetitionMoveTable {
  petition_id: string;
  seq: number;
  kind: MoveAwayKind;
  /** The agency that it is charged to. */
  agency: string;
  /** Who led at that time. */
  lead: string;
  proposed: string | null;
  coordinator: string;
  day: string;
  /** Whether the dispute that it opened was decided against the agency; null where it opened none, or none is decided. */
  against: boolean | null;
}

/** Who was given a petition and who sent it away: what figures are counted from. */
export interface MovesAwayTables {
  petition_assignment: PetitionAssignmentTable;
  petition_move: PetitionMoveTable;
}

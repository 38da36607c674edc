/** Why a command is refused: a closed list, told to people in `contract`. */
export const REFUSALS = [
  'wrong_state',
  'wrong_role',
  'own_draft',
  'own_proposal',
  'no_draft',
  'no_proposal',
  'proposal_pending',
  'agency_unknown',
  'agency_not_joined',
  'agency_not_addressable',
  'ground_unknown',
  'issued_before_approval',
  'issued_in_future',
  'already_rated',
  'too_early',
] as const;
export type RefusalCode = (typeof REFUSALS)[number];

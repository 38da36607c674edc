/** Why an action on a dossier is refused: a closed list, told to people in `contract`. */
export const DOSSIER_REFUSALS = [
  'wrong_role',
  'wrong_state',
  'exists_already',
  'agency_unknown',
  'agency_not_addressable',
  'owner_missing',
  'owner_already',
  'provisions_same',
  'due_in_past',
  'reason_missing',
  'nothing_changes',
  'in_future',
  'petition_confined',
  'petition_linked',
  'petition_not_linked',
  'no_legal_gap',
  'colleague_unknown',
  'not_unlawful',
] as const;
export type DossierRefusal = (typeof DOSSIER_REFUSALS)[number];

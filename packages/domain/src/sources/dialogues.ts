import type { CivilDate } from '@thaogo/policy';
import { capacitiesOf, type Role, type Staff } from '../access/actors.ts';
import { civilDateOf } from '../deadlines/civil-date.ts';

/**
 * A dialogue from plan to report. `planned` is seen by its organiser alone; `open` is announced, and takes registrations
 * until its closing day while there are seats.
 */
export type DialogueState = 'planned' | 'open' | 'held' | 'cancelled' | 'reported';

export type DialogueAction = 'edit' | 'open' | 'cancel' | 'hold' | 'report' | 'work_on_questions' | 'note_attendance';

/** Why something cannot be done with a dialogue now. */
export type DialogueRefusal = 'wrong_state' | 'closing_past' | 'start_past' | 'not_yet_held';

/** A dialogue as its rules look at it. */
export interface DialogueFacts {
  state: DialogueState;
  agency: string;
  startsAt: Date;
  /** The last day of registration. */
  closesOn: CivilDate;
  capacity: number;
}

interface Rule {
  from: readonly DialogueState[];
  to: DialogueState | null;
}

const RULES: Readonly<Record<DialogueAction, Rule>> = {
  edit: { from: ['planned', 'open'], to: null },
  open: { from: ['planned'], to: 'open' },
  cancel: { from: ['planned', 'open'], to: 'cancelled' },
  hold: { from: ['open'], to: 'held' },
  report: { from: ['held', 'reported'], to: 'reported' },
  work_on_questions: { from: ['open', 'held', 'reported'], to: null },
  note_attendance: { from: ['open', 'held', 'reported'], to: null },
};

/** Who organises dialogues for an agency. */
const ORGANISERS: readonly Role[] = ['coordinator', 'clerk', 'leader'];

/** Whether this person organises dialogues for an agency, by their own post or one that they fill as a deputy. */
export const mayOrganise = (staff: Staff, agency: string): boolean =>
  capacitiesOf(staff).some(({ role }) => ORGANISERS.includes(role)) && staff.agency === agency;

/** Everything that stands against an action now; nothing when it may be taken. */
export const refusalsOfDialogue = (action: DialogueAction, dialogue: DialogueFacts, now: Date): DialogueRefusal[] => {
  if (!RULES[action].from.includes(dialogue.state)) return ['wrong_state'];
  const today = civilDateOf(now);
  switch (action) {
    case 'open':
      return [
        ...(dialogue.startsAt <= now ? ['start_past' as const] : []),
        ...(dialogue.closesOn < today ? ['closing_past' as const] : []),
      ];
    case 'hold':
      // On its day: whoever opens the doors early may say so.
      return civilDateOf(dialogue.startsAt) > today ? ['not_yet_held'] : [];
    default:
      return [];
  }
};

/** The state after an action. */
export const dialogueAfter = (action: DialogueAction, state: DialogueState): DialogueState => RULES[action].to ?? state;

/** Why nobody can register now; null while they can. */
export type RegistrationClosed = 'not_open' | 'over' | 'full';

/** @param taken seats that are taken. */
export const registrationClosed = (dialogue: DialogueFacts, taken: number, now: Date): RegistrationClosed | null => {
  if (dialogue.state !== 'open') return 'not_open';
  if (civilDateOf(now) > dialogue.closesOn || now >= dialogue.startsAt) return 'over';
  return taken >= dialogue.capacity ? 'full' : null;
};

/** Why a registration cannot be confirmed now: `enough_for_address` where its address has as many seats as one may have. */
export type ConfirmationClosed = RegistrationClosed | 'enough_for_address';

/** So many seats of one dialogue one address may have: colleagues and families share one. No rule gives the number. */
const SEATS_OF_ADDRESS = 3;

/**
 * Why a registration that was made in time cannot be confirmed now; null while it can. Its own closing day is no hindrance: the
 * message may have come after it.
 * @param taken seats that are taken, `ofAddress` those among them that this address has.
 */
export const confirmationClosed = (
  dialogue: DialogueFacts,
  { taken, ofAddress }: { taken: number; ofAddress: number },
  now: Date,
): ConfirmationClosed | null => {
  if (dialogue.state !== 'open') return 'not_open';
  if (now >= dialogue.startsAt) return 'over';
  if (ofAddress >= SEATS_OF_ADDRESS) return 'enough_for_address';
  return taken >= dialogue.capacity ? 'full' : null;
};

/** Why staff can enter nobody now, at the counter, by telephone or at the door; null while they can. */
export const entryClosed = (dialogue: DialogueFacts, taken: number): RegistrationClosed | null => {
  if (dialogue.state !== 'open') return 'not_open';
  return taken >= dialogue.capacity ? 'full' : null;
};

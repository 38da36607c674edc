import { describe, expect, test } from 'vitest';
import type { Role, Staff } from '../access/actors.ts';
import { ROLES } from '../access/actors.ts';
import {
  confirmationClosed,
  type DialogueAction,
  dialogueAfter,
  type DialogueFacts,
  type DialogueState,
  entryClosed,
  mayOrganise,
  refusalsOfDialogue,
  registrationClosed,
} from './dialogues.ts';

const dialogue = (rest: Partial<DialogueFacts> = {}): DialogueFacts => ({
  state: 'open',
  agency: 'btc',
  // Nine in the morning in Viet Nam.
  startsAt: new Date('2026-12-10T02:00:00Z'),
  closesOn: '2026-12-08',
  capacity: 2,
  ...rest,
});
const at = (instant: string): Date => new Date(instant);

/** Where each action leads; an empty cell is refused. */
const TABLE: Record<DialogueAction, Partial<Record<DialogueState, DialogueState>>> = {
  edit: { planned: 'planned', open: 'open' },
  open: { planned: 'open' },
  cancel: { planned: 'cancelled', open: 'cancelled' },
  hold: { open: 'held' },
  report: { held: 'reported', reported: 'reported' },
  work_on_questions: { open: 'open', held: 'held', reported: 'reported' },
  note_attendance: { open: 'open', held: 'held', reported: 'reported' },
};

describe.each(Object.entries(TABLE) as [DialogueAction, Partial<Record<DialogueState, DialogueState>>][])(
  '%s',
  (action, leads) => {
    const now = action === 'hold' ? at('2026-12-10T01:00:00Z') : at('2026-11-23T02:00:00Z');
    test.each(['planned', 'open', 'held', 'cancelled', 'reported'] as const)('from %s', (state) => {
      const refused = refusalsOfDialogue(action, dialogue({ state }), now);
      expect(refused).toEqual(leads[state] === undefined ? ['wrong_state'] : []);
      expect(refused.length > 0 ? state : dialogueAfter(action, state)).toBe(leads[state] ?? state);
    });
  },
);

test('is not opened once its day or the last day of registration has passed', () => {
  const planned = dialogue({ state: 'planned' });
  expect(refusalsOfDialogue('open', planned, at('2026-12-08T16:59:59Z'))).toEqual([]);
  expect(refusalsOfDialogue('open', planned, at('2026-12-08T17:00:00Z'))).toEqual(['closing_past']);
  expect(refusalsOfDialogue('open', planned, at('2026-12-10T02:00:00Z'))).toEqual(['start_past', 'closing_past']);
});

test('is held on its day at the earliest', () => {
  expect(refusalsOfDialogue('hold', dialogue(), at('2026-12-09T16:59:59Z'))).toEqual(['not_yet_held']);
  expect(refusalsOfDialogue('hold', dialogue(), at('2026-12-09T17:00:00Z'))).toEqual([]);
});

test('takes registrations to the end of its closing day in Viet Nam, while there are seats', () => {
  expect(registrationClosed(dialogue(), 1, at('2026-12-08T16:59:59Z'))).toBeNull();
  expect(registrationClosed(dialogue(), 1, at('2026-12-08T17:00:00Z'))).toBe('over');
  expect(registrationClosed(dialogue(), 2, at('2026-11-23T02:00:00Z'))).toBe('full');
  const sameDay = dialogue({ closesOn: '2026-12-10' });
  expect(registrationClosed(sameDay, 0, at('2026-12-10T01:59:59Z'))).toBeNull();
  expect(registrationClosed(sameDay, 0, at('2026-12-10T02:00:00Z'))).toBe('over');
  for (const state of ['planned', 'held', 'cancelled', 'reported'] as const)
    expect(registrationClosed(dialogue({ state }), 0, at('2026-11-23T02:00:00Z'))).toBe('not_open');
});

test('gives a seat to who confirms before it begins, while there are seats, and three to one address', () => {
  const seats = { taken: 1, ofAddress: 0 };
  const now = at('2026-12-09T02:00:00Z');
  // The message came on the closing day, the click on the next.
  expect(registrationClosed(dialogue(), 1, now)).toBe('over');
  expect(confirmationClosed(dialogue(), seats, now)).toBeNull();
  expect(confirmationClosed(dialogue(), seats, at('2026-12-10T02:00:00Z'))).toBe('over');
  expect(confirmationClosed(dialogue(), { ...seats, taken: 2 }, now)).toBe('full');
  expect(confirmationClosed(dialogue({ capacity: 9 }), { taken: 3, ofAddress: 2 }, now)).toBeNull();
  expect(confirmationClosed(dialogue({ capacity: 9 }), { taken: 3, ofAddress: 3 }, now)).toBe('enough_for_address');
  for (const state of ['planned', 'held', 'cancelled', 'reported'] as const)
    expect(confirmationClosed(dialogue({ state }), seats, now)).toBe('not_open');
});

test('lets staff enter people up to the door, while there are seats', () => {
  expect(entryClosed(dialogue(), 1)).toBeNull();
  expect(entryClosed(dialogue(), 2)).toBe('full');
  for (const state of ['planned', 'held', 'cancelled', 'reported'] as const)
    expect(entryClosed(dialogue({ state }), 0)).toBe('not_open');
});

test('is organised by coordinators, clerks and leaders of its own agency', () => {
  const staff = (role: Role, agency: string): Staff => ({ kind: 'staff', id: 'a', role, agency });
  expect(ROLES.filter((role) => mayOrganise(staff(role, 'btc'), 'btc'))).toEqual(['clerk', 'leader', 'coordinator']);
  expect(ROLES.filter((role) => mayOrganise(staff(role, 'btp'), 'btc'))).toEqual([]);
});

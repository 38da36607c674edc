import type { Role } from '../access/actors.ts';

/** Where a measure stands. What has ended stays as it ended. */
export const MEASURE_STATES = ['proposing', 'proposed', 'under_way', 'kept', 'not_accepted', 'abandoned'] as const;
export type MeasureState = (typeof MEASURE_STATES)[number];

/** Nothing more is expected of anybody once it is none of these. */
export const OPEN_MEASURE_STATES: readonly MeasureState[] = ['proposing', 'proposed', 'under_way'];

/** Everything that people do to a measure after it is registered. */
export const MEASURE_ACTIONS = [
  'plan_stage',
  'slip_stage',
  'send_proposal',
  'note_reply',
  'note_stage',
  'put_in_force',
  'remind',
  'instruct',
  'reply_to_instruction',
  'abandon',
] as const;
export type MeasureAction = (typeof MEASURE_ACTIONS)[number];

/** Staff in a role at the owning agency, the coordinating one, or one that steers the owner. */
export interface MeasureStaffRule {
  role: Role;
  of: 'owner' | 'coordinator' | 'above';
}

export interface MeasureRule {
  from: readonly MeasureState[];
  /** Where it may lead. */
  to: MeasureState | 'same' | readonly MeasureState[];
  who: readonly MeasureStaffRule[];
}

const officer: MeasureStaffRule = { role: 'officer', of: 'owner' };
const leader: MeasureStaffRule = { role: 'leader', of: 'owner' };
const coordinator: MeasureStaffRule = { role: 'coordinator', of: 'coordinator' };
const chairman: MeasureStaffRule = { role: 'chairman_office', of: 'above' };

/** The life of a measure: who may do what from where. Everything that asks whether something is allowed asks this table. */
export const MEASURE_LIFE: Record<MeasureAction, MeasureRule> = {
  plan_stage: { from: OPEN_MEASURE_STATES, to: 'same', who: [officer, leader] },
  slip_stage: { from: OPEN_MEASURE_STATES, to: 'same', who: [leader] },
  send_proposal: { from: ['proposing'], to: 'proposed', who: [officer, leader] },
  note_reply: { from: ['proposed'], to: ['under_way', 'not_accepted'], who: [officer, leader] },
  note_stage: { from: ['under_way'], to: 'same', who: [officer, leader] },
  put_in_force: { from: ['under_way'], to: 'kept', who: [officer, leader] },
  remind: { from: OPEN_MEASURE_STATES, to: 'same', who: [coordinator, chairman] },
  instruct: { from: OPEN_MEASURE_STATES, to: 'same', who: [chairman] },
  // An instruction outlives the measure: how that ended is an answer that somebody still has to give.
  reply_to_instruction: { from: MEASURE_STATES, to: 'same', who: [officer, leader, coordinator] },
  abandon: { from: OPEN_MEASURE_STATES, to: 'abandoned', who: [leader, chairman] },
};

/** Why something cannot be done to a measure: a closed list, told to people in words of their own. */
export const MEASURE_REFUSALS = [
  'wrong_role',
  'wrong_state',
  'stage_not_of_this_measure',
  'stage_done_already',
  'planned_in_past',
  'planned_later_needs_slip',
  'not_later',
  'not_planned',
  'date_in_future',
  'date_before_registration',
  'date_before_last_stage',
  'date_before_letter',
  'not_adopted',
  'new_text_missing',
  'new_text_unknown',
  'effective_before_adoption',
  'reason_missing',
  'due_in_past',
  'no_open_instruction',
  'instruction_unknown',
] as const;
export type MeasureRefusal = (typeof MEASURE_REFUSALS)[number];

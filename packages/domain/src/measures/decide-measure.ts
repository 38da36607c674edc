import type { CivilDate } from '@thaogo/policy';
import type { Staff } from '../access/actors.ts';
import type { AgencyDirectory } from '../access/agency-directory.ts';
import { civilDateOf } from '../deadlines/civil-date.ts';
import { refTo } from '../life/decision.ts';
import type { ContentRef } from '../life/events.ts';
import type { Measure, StageStanding } from './measure.ts';
import type { NewMeasureEvent } from './measure-events.ts';
import { judgeMeasure } from './judge-measure.ts';
import { endsInDocument, type MeasureStage } from './measure-stages.ts';
import type { MeasureAction, MeasureRefusal } from './measure-table.ts';

/** The new text as the register has it. */
export interface NewText {
  documentId: string;
  numberSymbol: string;
  /** The day on which it takes effect; null where the register does not tell. */
  effectiveOn: CivilDate | null;
}

interface MeasureInput {
  plan_stage: { stage: MeasureStage; on: CivilDate };
  slip_stage: { stage: MeasureStage; on: CivilDate; reason: ContentRef };
  send_proposal: { number: string; on: CivilDate };
  note_reply: { accepted: boolean; number: string; on: CivilDate; reasons: ContentRef | null };
  note_stage: { stage: MeasureStage; on: CivilDate; number: string | null };
  /**
   * `text`: the new document as the caller found it in the register; null where it named one that is not there, absent
   * where it named none. `number` and `on` (day of posting) are those of a letter, where the measure ends in none.
   */
  put_in_force: { text?: NewText | null; number?: string; on?: CivilDate };
  remind: { number: string; on: CivilDate };
  /** `dueOn`: the day by which it is to be answered; null without one. */
  instruct: { instruction: ContentRef; dueOn: CivilDate | null };
  /** `instruction`: number of the event that gave it. */
  reply_to_instruction: { instruction: number; reply: ContentRef };
  abandon: { reason: ContentRef };
}

export type MeasureCommandOf<A extends MeasureAction> = { [B in A]: { action: B } & MeasureInput[B] }[A];
export type MeasureCommand = MeasureCommandOf<MeasureAction>;

export type MeasureDecision = { ok: true; event: NewMeasureEvent } | { ok: false; refusals: readonly MeasureRefusal[] };

const allow = (event: NewMeasureEvent): MeasureDecision => ({ ok: true, event });
const refuse = (...refusals: readonly MeasureRefusal[]): MeasureDecision => ({ ok: false, refusals });

const find = (measure: Measure, stage: MeasureStage): StageStanding | undefined =>
  measure.stages.find((each) => each.stage === stage);

/** Why no date can be promised for a station; the new date is the same for both ways of promising. */
const planRefused = (standing: StageStanding | undefined, on: CivilDate, today: CivilDate): MeasureRefusal | null => {
  if (standing === undefined) return 'stage_not_of_this_measure';
  if (standing.doneOn !== null) return 'stage_done_already';
  return on < today ? 'planned_in_past' : null;
};

/** Why something cannot have happened on a day: not before the measure, not before the station before, not in the future. */
const dateRefused = (measure: Measure, on: CivilDate, today: CivilDate): MeasureRefusal | null => {
  if (on > today) return 'date_in_future';
  const last = measure.stages.findLast(({ doneOn }) => doneOn !== null)?.doneOn ?? null;
  return last !== null && on < last ? 'date_before_last_stage' : null;
};

/** These have actions of their own. */
const BY_OTHER_MEANS: readonly MeasureStage[] = ['proposed', 'replied', 'in_force'];

const decideInForce = (
  measure: Measure,
  { text, number, on }: MeasureInput['put_in_force'],
  today: CivilDate,
): MeasureDecision => {
  const adopted = find(measure, 'adopted')?.doneOn ?? null;
  if (adopted === null) return refuse('not_adopted');
  if (!endsInDocument(measure.kind)) {
    if (number === undefined || on === undefined) return refuse('new_text_missing');
    const refused = dateRefused(measure, on, today);
    return refused === null
      ? allow({ type: 'put_in_force', v: 1, data: { number, documentId: null, on } })
      : refuse(refused);
  }
  if (text === undefined) return refuse('new_text_missing');
  if (text === null) return refuse('new_text_unknown');
  const effectiveOn = text.effectiveOn ?? on ?? null;
  if (effectiveOn === null) return refuse('new_text_missing');
  if (effectiveOn > today) return refuse('date_in_future');
  // What takes effect before it was adopted was read wrongly from one paper or the other.
  if (effectiveOn < adopted) return refuse('effective_before_adoption');
  return allow({
    type: 'put_in_force',
    v: 1,
    data: { number: text.numberSymbol, documentId: text.documentId, on: effectiveOn },
  });
};

const DECISIONS: {
  [A in MeasureAction]: (measure: Measure, input: MeasureInput[A], today: CivilDate) => MeasureDecision;
} = {
  plan_stage: (measure, { stage, on }, today) => {
    const standing = find(measure, stage);
    const refused = planRefused(standing, on, today);
    if (refused !== null) return refuse(refused);
    const planned = standing?.plannedOn ?? null;
    return planned !== null && on >= planned
      ? refuse('planned_later_needs_slip')
      : allow({ type: 'stage_planned', v: 1, data: { stage, on } });
  },
  slip_stage: (measure, { stage, on, reason }, today) => {
    const standing = find(measure, stage);
    const refused = planRefused(standing, on, today);
    if (refused !== null) return refuse(refused);
    const from = standing?.plannedOn ?? null;
    if (from === null) return refuse('not_planned');
    return on > from
      ? allow({ type: 'stage_slipped', v: 1, data: { stage, from, on, reason: refTo(reason) } })
      : refuse('not_later');
  },
  send_proposal: (measure, { number, on }, today) => {
    const refused = dateRefused(measure, on, today);
    return refused === null ? allow({ type: 'proposal_sent', v: 1, data: { number, on } }) : refuse(refused);
  },
  note_reply: (measure, { accepted, number, on, reasons }, today) => {
    if (!accepted && reasons === null) return refuse('reason_missing');
    if (measure.letter !== null && on < measure.letter.on) return refuse('date_before_letter');
    if (on > today) return refuse('date_in_future');
    const kept = reasons === null ? null : refTo(reasons);
    return allow({ type: 'reply_noted', v: 1, data: { accepted, number, on, reasons: kept } });
  },
  note_stage: (measure, { stage, on, number }, today) => {
    const standing = find(measure, stage);
    if (standing === undefined || BY_OTHER_MEANS.includes(stage)) return refuse('stage_not_of_this_measure');
    const last = measure.stages.findLastIndex(({ doneOn }) => doneOn !== null);
    if (measure.stages.indexOf(standing) <= last) return refuse('stage_done_already');
    const refused = dateRefused(measure, on, today);
    return refused === null ? allow({ type: 'stage_noted', v: 1, data: { stage, on, number } }) : refuse(refused);
  },
  put_in_force: decideInForce,
  remind: (measure, { number, on }, today) => {
    if (on > today) return refuse('date_in_future');
    return on < measure.registeredOn
      ? refuse('date_before_registration')
      : allow({ type: 'reminded', v: 1, data: { number, on } });
  },
  instruct: (_measure, { instruction, dueOn }, today) =>
    dueOn !== null && dueOn < today
      ? refuse('due_in_past')
      : allow({ type: 'instructed', v: 1, data: { instruction: refTo(instruction), dueOn } }),
  reply_to_instruction: ({ instructions }, { instruction, reply }) =>
    instructions.some(({ seq, reply: given }) => seq === instruction && given === null)
      ? allow({ type: 'instruction_answered', v: 1, data: { instruction, reply: refTo(reply) } })
      : refuse('instruction_unknown'),
  abandon: (_measure, { reason }) => allow({ type: 'abandoned', v: 1, data: { reason: refTo(reason) } }),
};

/**
 * What a command does to a measure: the event to record, or every reason why it is refused. Pure: time and agencies are
 * given, nothing is read or written. No period is invented: every date is one that its owner promised or that happened.
 */
export const decideMeasure = (
  measure: Measure,
  command: MeasureCommand,
  { staff, now, agencies }: { staff: Staff; now: Date; agencies: AgencyDirectory },
): MeasureDecision => {
  const refusals = judgeMeasure(measure, command.action, staff, agencies);
  if (refusals.length > 0) return refuse(...refusals);
  // The list is complete by type; that this command and this entry belong together is what its key says.
  const decision = DECISIONS[command.action] as (...given: unknown[]) => MeasureDecision;
  return decision(measure, command, civilDateOf(now));
};

import type { CivilDate } from '@thaogo/policy';
import type { ContentRef, RecordedActor } from '../life/events.ts';
import type { Provision } from './judge-outcome.ts';
import type { MeasureKind, Whose } from './measure-kinds.ts';
import type { MeasureStage } from './measure-stages.ts';

/**
 * What can happen to a measure. As with petitions, events hold ids, codes, dates, numbers of letters and salted hashes;
 * reasons and instructions lie in rows of their own.
 */
export interface MeasureEventData {
  registered: {
    code: string;
    kind: MeasureKind;
    whose: Whose;
    /** The agency that answered: it carries out or pursues the measure. */
    owner: string;
    addressee: string | null;
    coordinator: string;
    province: string | null;
    about: Provision | null;
    expiresOn: CivilDate | null;
    stages: readonly MeasureStage[];
    /** Id of the petition whose answer promised it. */
    petition: string;
  };
  /** The answer to one more petition promises the same. */
  joined: { petition: string };
  /** A date is promised for the first time, or moved to an earlier day. */
  stage_planned: { stage: MeasureStage; on: CivilDate };
  /** A promised date moves to a later day. */
  stage_slipped: { stage: MeasureStage; from: CivilDate; on: CivilDate; reason: ContentRef };
  proposal_sent: { number: string; on: CivilDate };
  /** `reasons` where it is not accepted. */
  reply_noted: { accepted: boolean; number: string; on: CivilDate; reasons: ContentRef | null };
  stage_noted: { stage: MeasureStage; on: CivilDate; number: string | null };
  /** The period of a stage begins: by when the rules want it done, fixed by the policy and the calendar named. */
  stage_due: {
    stage: MeasureStage;
    startedOn: CivilDate;
    dueOn: CivilDate;
    policyVersion: string;
    calendarVersion: string;
  };
  /** Another calendar moves the due date of a stage. */
  stage_due_moved: {
    stage: MeasureStage;
    from: CivilDate;
    to: CivilDate;
    cause: 'calendar';
    calendarVersion: string;
  };
  put_in_force: { number: string; documentId: string | null; on: CivilDate };
  reminded: { number: string; on: CivilDate };
  /** `dueOn`: the day by which its answer is wanted; null, and absent in the oldest events, where none was named. */
  instructed: { instruction: ContentRef; dueOn?: CivilDate | null };
  /** `instruction`: number of the event that gave it. */
  instruction_answered: { instruction: number; reply: ContentRef };
  abandoned: { reason: ContentRef };
}

export type MeasureEventType = keyof MeasureEventData;

/** What a decision adds; recording gives it its place in the measure's chain. */
export type NewMeasureEvent = {
  [T in MeasureEventType]: { type: T; v: 1; data: MeasureEventData[T] };
}[MeasureEventType];

/** An event in its place. `seq` starts at 1 and has no gaps; `at` is an ISO instant in UTC with milliseconds. */
export type MeasureEvent = NewMeasureEvent & { seq: number; at: string; actor: RecordedActor };

export type MeasureEventOf<T extends MeasureEventType> = Extract<MeasureEvent, { type: T }>;

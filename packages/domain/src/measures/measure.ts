import type { CivilDate } from '@thaogo/policy';
import { mayRead, type ReadScope } from '../access/read-scope.ts';
import type { ContentRef } from '../life/events.ts';
import type { Provision } from './judge-outcome.ts';
import type { MeasureKind, Whose } from './measure-kinds.ts';
import type { MeasureStage } from './measure-stages.ts';
import type { MeasureState } from './measure-table.ts';

/** By when the rules want a station done, from the day its period began. */
export interface StageDeadline {
  startedOn: CivilDate;
  dueOn: CivilDate;
  /** As it was fixed first, kept for ever; only another calendar moves `dueOn`. */
  originalDueOn: CivilDate;
  /** The policy that gave the period. */
  policyVersion: string;
  /** The calendar by which `dueOn` was worked out last. */
  calendarVersion: string;
}

/** One station: promised for when, at first and now, and done when, by which paper. */
export interface StageStanding {
  stage: MeasureStage;
  plannedOn: CivilDate | null;
  /** The first date promised, kept for ever. */
  originalPlannedOn: CivilDate | null;
  doneOn: CivilDate | null;
  /** Number of the letter or document that shows it. */
  number: string | null;
  /** Every move to a later day. */
  slips: readonly { from: CivilDate; on: CivilDate; at: CivilDate; reason: ContentRef }[];
  /** Null before its period begins, and where the rules set none. */
  deadline: StageDeadline | null;
}

/** What the chairman's office wants done, and what was answered. It stays open until then, however the measure ends. */
export interface Instruction {
  /** The event that gave it; an answer names it. */
  seq: number;
  agency: string;
  on: CivilDate;
  content: ContentRef;
  /** The day by which an answer is wanted, as the chairman's office named it; null without one. */
  dueOn: CivilDate | null;
  reply: { content: ContentRef; on: CivilDate } | null;
}

/** One measure as its events left it. The database row is this and nothing else. */
export interface Measure {
  id: string;
  /** Number of events so far; acting needs the version that was seen. */
  version: number;
  code: string;
  state: MeasureState;
  kind: MeasureKind;
  whose: Whose;
  owner: string;
  addressee: string | null;
  coordinator: string;
  province: string | null;
  about: Provision | null;
  expiresOn: CivilDate | null;
  registeredOn: CivilDate;
  stages: readonly StageStanding[];
  /** How often a promised date moved to a later day. */
  slips: number;
  letter: { number: string; on: CivilDate } | null;
  reply: { accepted: boolean; number: string; on: CivilDate; reasons: ContentRef | null } | null;
  /** `seq`: the event that noted it. */
  reminders: readonly { seq: number; number: string; on: CivilDate; agency: string }[];
  instructions: readonly Instruction[];
  /** What came into force, and when; `documentId` is the register's. */
  inForce: { number: string; documentId: string | null; on: CivilDate } | null;
  end: { on: CivilDate; reason: ContentRef | null } | null;
}

/** Stations that still lie ahead: not done, and not passed over by a later one that is. */
export const stagesAhead = ({ stages, end }: Pick<Measure, 'stages' | 'end'>): readonly StageStanding[] =>
  end === null ? stages.slice(stages.findLastIndex(({ doneOn }) => doneOn !== null) + 1) : [];

const soonest = (dates: readonly (CivilDate | null)[]): CivilDate | null =>
  dates.filter((date) => date !== null).toSorted()[0] ?? null;

/** The soonest day by which something ahead is due, promised as it stands now or set by the rules; null where there is none. */
export const measureDueOn = (measure: Measure): CivilDate | null =>
  soonest(stagesAhead(measure).flatMap(({ plannedOn, deadline }) => [plannedOn, deadline?.dueOn ?? null]));

/** The soonest day promised at first: a date that moved does not make what was late be in time. */
export const measurePromisedOn = (measure: Measure): CivilDate | null =>
  soonest(stagesAhead(measure).map(({ originalPlannedOn }) => originalPlannedOn));

/** The last day on which what lies ahead is in time, by the first promises and by the rules; null where neither names one. */
export const measureInTimeUntil = (measure: Measure): CivilDate | null =>
  soonest([measurePromisedOn(measure), ...stagesAhead(measure).map(({ deadline }) => deadline?.dueOn ?? null)]);

/**
 * Whether a station is late by its first promise: done after that day, or not done although the day is over. Moving the date
 * changes nothing about it.
 */
export const isLateStage = ({ originalPlannedOn, doneOn }: StageStanding, today: CivilDate): boolean =>
  originalPlannedOn !== null && (doneOn ?? today) > originalPlannedOn;

/**
 * Whether a station is late by the rules: done, or told to be behind by a later one that is done, after its due date; or
 * neither although the day is over. A measure that ended gets no later.
 */
export const isOverdueStage = (
  { stages, end }: Pick<Measure, 'stages' | 'end'>,
  { stage, deadline }: Pick<StageStanding, 'stage' | 'deadline'>,
  today: CivilDate,
): boolean => {
  if (deadline === null) return false;
  const place = stages.findIndex((each) => each.stage === stage);
  const ended = stages.slice(place).find(({ doneOn }) => doneOn !== null)?.doneOn ?? end?.on ?? today;
  return ended > deadline.dueOn;
};

/** Whether any station of a measure is late, by its first promise or by the rules. */
export const isLateMeasure = (measure: Pick<Measure, 'stages' | 'end'>, today: CivilDate): boolean =>
  measure.stages.some((stage) => isLateStage(stage, measure.end?.on ?? today) || isOverdueStage(measure, stage, today));

const isOpen = ({ reply }: Instruction): boolean => reply === null;

/** How many instructions wait for an answer. */
export const openInstructions = ({ instructions }: Pick<Measure, 'instructions'>): number =>
  instructions.filter(isOpen).length;

/** The soonest day by which an instruction that is still open has to be answered; null where none names a day. */
export const instructionDueOn = ({ instructions }: Pick<Measure, 'instructions'>): CivilDate | null =>
  soonest(instructions.filter(isOpen).map(({ dueOn }) => dueOn));

/** Whether an instruction was answered after its day, or its day is over and it is not answered. */
export const isLateInstruction = ({ dueOn, reply }: Pick<Instruction, 'dueOn' | 'reply'>, today: CivilDate): boolean =>
  dueOn !== null && (reply?.on ?? today) > dueOn;

/** Whether a measure lies within a read scope: its owner's, its coordinator's, whoever is above, or whom it is proposed to. */
export const mayReadMeasure = (
  scope: ReadScope,
  { owner, addressee, coordinator, province }: Pick<Measure, 'owner' | 'addressee' | 'coordinator' | 'province'>,
): boolean =>
  scope.kind === 'any'
    ? scope.of.some((each) => mayReadMeasure(each, { owner, addressee, coordinator, province }))
    : mayRead(scope, { lead: owner, coordinator, province, confinement: 'none', consultations: [] }) ||
      (scope.kind === 'agency' && scope.lead === addressee);

/** What a sender says once a measure is in force: whether it solved what they reported. */
export const SOLVED = ['yes', 'partly', 'no'] as const;
export type Solved = (typeof SOLVED)[number];

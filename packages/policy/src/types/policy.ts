import type { AgencyKind } from './agency.ts';
import type { CivilDate, CodeListItem, Bilingual, Source } from './facts.ts';

/**
 * Periods that policy may set. One that a policy leaves out makes no deadline.
 * - `pass_on`: to screen a petition and pass it on to the competent agency, from receipt
 * - `answer`: to answer, from receipt by the competent agency
 * - `opinion`: for a consulted agency to give its opinion, from the request
 * - `dispute`: to decide who is the lead, from the day on which that became disputed
 * - `sender_reply`: for the sender to answer a question, from the question; the work goes on without a reply after it
 * - `approval_step`: for one approver to approve or return a draft, from the day it lies before them
 * - `issue_step`: to number, date and send an approved answer, from its approval
 * - `reconsideration`: for the opinion on a request to look again, from the request
 * - `reconsideration_window`: in which the sender may ask that the answer be looked at again, from the answer; the petition closes after it
 * - `contest_window`: in which the sender may contest "out of scope", from the notice
 * - `measure_…`: stages of what is done to the law itself, each from the end of the stage before
 */
export const PERIOD_NAMES = [
  'pass_on',
  'answer',
  'opinion',
  'dispute',
  'sender_reply',
  'approval_step',
  'issue_step',
  'reconsideration',
  'reconsideration_window',
  'contest_window',
  'measure_registration',
  'measure_drafting',
  'measure_consultation',
  'measure_appraisal',
  'measure_submission',
  'measure_examination',
  'measure_adoption',
] as const;
export type PeriodName = (typeof PERIOD_NAMES)[number];

export interface Period {
  /** A whole number, 1 or more. */
  amount: number;
  unit: 'day' | 'working_day';
  source: Source;
}

/**
 * How often, and by how much at most each time, a period may be extended, or for how long it may stand still. Only what a
 * legal source allows exists: its source always names a reference and is never an assumption.
 */
export interface ChangeRule {
  /** 1 or more. */
  times: number;
  /** The longest single extension or pause. */
  longest: { amount: number; unit: Period['unit'] };
  source: Source;
}

/** Who is told each morning what is due. */
export const WARNED_ROLES = ['officer', 'leader', 'coordinator'] as const;
export type WarnedRole = (typeof WARNED_ROLES)[number];

/** From when on somebody is told of what is due; what is due on the day and what is late is always told. */
export interface Warning {
  /** Working days before the due date, 0 to 30. */
  daysBefore: number;
  source: Source;
}

/** One of the 45 subjects (chủ đề) of the Codification, Pháp lệnh 03/2012/UBTVQH13 art. 7. */
export interface Subject extends CodeListItem {
  /** 1 to 45, in the order of the ordinance. */
  number: number;
  /** Code of its group. */
  group: string;
}

/** Subjects that one department of a province, and one or two ministries, work on (lĩnh vực). */
export interface SubjectGroup extends CodeListItem {
  /** Departments by prefix without the province, for example 'so-tai-chinh'; the one to ask first stands first. May be empty. */
  departments: readonly string[];
  /** Codes of central agencies, the one to ask first stands first. */
  ministries: readonly string[];
}

/** What is wrong, as the sender sees it. */
export interface Difficulty extends CodeListItem {
  /** One sentence that helps to choose. */
  hint: Bilingual;
  source: Source;
}

/** Why a petition goes out of scope or to another channel. */
export interface Ground extends CodeListItem {
  kind: 'out_of_scope' | 'transfer';
  /** Where the sender can turn, kindly and in plain words. */
  turnTo: Bilingual;
  source: Source;
  /** True where a petition is shown to few people as soon as this ground is suspected. */
  restricted: boolean;
}

/**
 * Whoever takes a step of approval: the head of the unit that works on it, a leader of the lead agency, or whoever steers
 * that from above. The head of a unit is left out where no unit has the petition.
 */
export const APPROVAL_STEPS = ['head_of_unit', 'leader', 'chairman_office'] as const;
export type ApprovalStep = (typeof APPROVAL_STEPS)[number];

/** Who approves a draft answer, one after the other. The most particular rule speaks: agency, kind of agency, usual. */
export interface ApprovalSteps {
  usual?: readonly ApprovalStep[];
  kinds?: Partial<Record<AgencyKind, readonly ApprovalStep[]>>;
  /** By code of the agency. */
  agencies?: Readonly<Record<string, readonly ApprovalStep[]>>;
}

/** A report that coordinators owe every month: it has to be there before this day of the month, never on it. */
export interface MonthlyReport {
  code: string;
  name: Bilingual;
  /** The day of the month before which it has to be there, 1 to 31. */
  beforeDay: number;
  /** From how many working days ahead coordinators are reminded each morning, 0 to 30. */
  daysBefore: number;
  source: Source;
}

/** One version of everything that an installation may decide about its procedure. */
export interface Policy {
  version: string;
  inForceFrom: CivilDate;
  periods: Partial<Record<PeriodName, Period>>;
  /** Which periods may be extended, and how far; none where left out. */
  extensions?: Partial<Record<PeriodName, ChangeRule>>;
  /** Which periods may be paused, and for how long; none where left out. */
  pauses?: Partial<Record<PeriodName, ChangeRule>>;
  /** Who approves a draft answer, one after the other; one leader of the lead agency where left out. */
  approvalSteps?: ApprovalSteps;
  /** Monthly reports of coordinators; none where left out. */
  reports?: readonly MonthlyReport[];
  /** Who is told each morning of what is due, and how long before; nobody where left out. */
  warnings?: Partial<Record<WarnedRole, Warning>>;
  subjects: readonly Subject[];
  subjectGroups: readonly SubjectGroup[];
  difficulties: readonly Difficulty[];
  grounds: readonly Ground[];
  routing: {
    /** From 0 to 1: from this confidence on a petition goes straight to the agency. */
    confidence: number;
    source: Source;
  };
}

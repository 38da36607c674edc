import type { CivilDate, CodeListItem, Bilingual, Source } from './facts.ts';

/**
 * Periods that policy may set. One that a policy leaves out makes no deadline.
 * - `pass_on`: to pass a petition on to the competent agency, from receipt
 * - `answer`: to answer, from receipt by the competent agency
 * - `reconsideration_window`: in which the sender may ask that the answer be looked at again, from the answer; the petition closes after it
 * - `contest_window`: in which the sender may contest "out of scope", from the notice
 */
export type PeriodName = 'pass_on' | 'answer' | 'reconsideration_window' | 'contest_window';

export interface Period {
  /** A whole number, 1 or more. */
  amount: number;
  unit: 'day' | 'working_day';
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

/** One version of everything that an installation may decide about its procedure. */
export interface Policy {
  version: string;
  inForceFrom: CivilDate;
  periods: Partial<Record<PeriodName, Period>>;
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

import {
  dateWords,
  type DeadlineView,
  filedThrough,
  instantWords,
  slipWords,
  weekdayDateWords,
} from '@thaogo/contract';
import { civilDateOf, isBinding, type Language } from '@thaogo/domain';
import type { ApiDependencies } from '../dependencies.ts';
import { agencyName } from '../presentation/agency-name.ts';
import { deadlineView } from '../presentation/deadline-view.ts';
import type { PetitionStory } from '../presentation/petition-story.ts';
import type { Slip } from './sheets.ts';

/** More rows than this would push the sheet to a second page. */
const ROWS_AT_MOST = 8;

type Day = DeadlineView['explanation'][number];

interface Run {
  days: readonly [Day, ...Day[]];
  last: Day;
}

/** Where calendar days are counted, one is like the other. */
const isCalendarDay = ({ counts, code }: Day): boolean =>
  counts && code !== 'working_day' && code !== 'working_saturday';

/** Days in a row for the same reason, as one. */
const runsOf = (explanation: readonly Day[]): Run[] => {
  const runs: Run[] = [];
  for (const day of explanation) {
    const run = runs.at(-1);
    const before = run?.last;
    const same =
      before !== undefined &&
      (before.reason === day.reason ? before.source === day.source : isCalendarDay(before) && isCalendarDay(day));
    if (run !== undefined && same) runs.splice(-1, 1, { days: [...run.days, day], last: day });
    else runs.push({ days: [day], last: day });
  }
  return runs;
};

const rowOf = ({ days, last }: Run, language: Language): { days: string; reason: string } => {
  const words = slipWords[language];
  const [first] = days;
  const one = days.every(({ reason }) => reason === first.reason);
  const reason = first.source === null ? first.reason : `${first.reason} (${first.source})`;
  return {
    days: words.days(dateWords(first.date, language), dateWords(last.date, language), days.length),
    reason: one ? reason : words.everyDay,
  };
};

const deadlinePart = (view: DeadlineView, language: Language): Slip['deadline'] => {
  const words = slipWords[language];
  const runs = runsOf(view.explanation);
  const { binding, originalDueOn, dueOn } = view;
  return {
    label: binding ? words.due : words.dueByRule,
    due: weekdayDateWords(dueOn, language),
    notes: [
      ...(binding ? [] : [words.notBinding]),
      ...(originalDueOn === dueOn ? [] : [words.original(weekdayDateWords(originalDueOn, language))]),
      ...(view.provisional && view.endedOn === null ? [words.provisional] : []),
    ],
    why: words.why,
    source: words.whySource(view.source),
    days: runs.slice(0, ROWS_AT_MOST).map((run) => rowOf(run, language)),
    more: runs.length > ROWS_AT_MOST ? words.more : null,
  };
};

/**
 * The slip of a petition as it stands now. @param secret printed for handing over; null leaves it out. Its address holds the
 * code alone.
 */
export const slipOf = (
  { petition, events }: PetitionStory,
  deps: ApiDependencies,
  language: Language,
  secret: string | null,
): Slip => {
  const words = slipWords[language];
  const { agencies, policies, installation } = deps;
  const at = deps.now();
  const today = civilDateOf(at);
  const named = (code: string): string => agencyName(code, agencies, language).name;
  const answer = petition.deadlines.find(({ name }) => name === 'answer');
  const url = `${installation.publicUrl}/tra-cuu/${petition.code}`;
  return {
    language,
    title: petition.hasProposal ? words.titleRecommendation : words.titleReport,
    operator: installation.operator[language],
    scope: words.scope(installation.scope[language]),
    code: { label: words.code, value: petition.code },
    facts: [
      { label: words.filedAt, text: words.filedAtWords(instantWords(petition.filedAt, language)) },
      { label: words.source, text: filedThrough[language][petition.source] },
      {
        label: words.agency,
        text: petition.lead === null ? words.agencyOpen(named(petition.coordinator)) : named(petition.lead),
      },
    ],
    deadline:
      answer === undefined
        ? null
        : deadlinePart(
            deadlineView(
              answer,
              { binding: isBinding('answer', petition, agencies, today), cause: 'filed' },
              { policies, agencies, language, kind: 'sender', today },
            ),
            language,
          ),
    secret: {
      label: words.secret,
      value: secret,
      note: secret === null ? words.secretNotHere : words.secretKeep,
    },
    where: { heading: words.where, how: words.whereHow, url, qr: words.qr(url) },
    fingerprint: {
      label: words.fingerprint,
      value: Buffer.from(events[0]?.hash ?? []).toString('base64url'),
      note: words.fingerprintWhy,
    },
    printedAt: words.printedAt(instantWords(at.toISOString(), language)),
  };
};

import type { CivilDate } from '@thaogo/policy';
import { type AgencyDirectory, exists, hasJoined } from '../access/agency-directory.ts';
import type { Measure } from './measure.ts';
import type { MeasureEvent } from './measure-events.ts';

/** What agencies hear of a measure by mail: the kind of news and its code, never what was written. */
export type MeasureNotice = 'reminded' | 'instructed' | 'instruction_answered' | 'stage_due_moved';

/** A message that an event of a measure makes due, to an agency. */
export interface PlannedNotice {
  news: MeasureNotice;
  agency: string;
}

/** Whether an agency works here on a day: what has not joined, or is no more, is written to by letter. */
export const worksHere = (code: string, agencies: AgencyDirectory, today: CivilDate): boolean => {
  const agency = agencies.find(code);
  return agency !== null && exists(agency, today) && hasJoined(agency, today);
};

/**
 * Which agency hears of what happened to a measure: its owner of reminders, instructions and due dates that another calendar
 * moved, whoever gave an instruction of its answer. An owner that does not work here hears nothing: a letter is what counts there.
 * @param measure as the event left it
 */
export const noticesAfter = (
  event: MeasureEvent,
  { owner, instructions }: Pick<Measure, 'owner' | 'instructions'>,
  { agencies, today }: { agencies: AgencyDirectory; today: CivilDate },
): readonly PlannedNotice[] => {
  switch (event.type) {
    case 'reminded':
    case 'instructed':
    case 'stage_due_moved':
      return worksHere(owner, agencies, today) ? [{ news: event.type, agency: owner }] : [];
    case 'instruction_answered': {
      const by = instructions.find(({ seq }) => seq === event.data.instruction)?.agency;
      return by === undefined ? [] : [{ news: event.type, agency: by }];
    }
    default:
      return [];
  }
};

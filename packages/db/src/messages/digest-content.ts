import type { Bilingual, CivilDate } from '@thaogo/domain';

/** How many petitions, and the codes of the soonest due among them: never what they say or whose they are. */
export interface DuePart {
  count: number;
  first: readonly { code: string; dueOn: CivilDate }[];
}

/** A monthly report and the last day on which it may arrive. */
export interface ToldReport {
  code: string;
  name: Bilingual;
  dueOn: CivilDate;
}

/** When what is due falls due: petitions, what was promised to be done about the law, answers to instructions on that. */
type DueWhen = 'soon' | 'today' | 'overdue';
type DuePartName = DueWhen | `measures_${DueWhen}` | `instructions_${DueWhen}` | `dossiers_${DueWhen}`;

/** What a digest tells; a part in which there is nothing is left out. */
export type DigestContent = Partial<Record<DuePartName, DuePart>> & {
  reports?: readonly ToldReport[];
};

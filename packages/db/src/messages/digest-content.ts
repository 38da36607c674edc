import type { CivilDate } from '@thaogo/domain';

/** How many petitions, and the codes of the soonest due among them: never what they say or whose they are. */
export interface DuePart {
  count: number;
  first: readonly { code: string; dueOn: CivilDate }[];
}

/** What a digest tells; a part in which there is nothing is left out. */
export type DigestContent = Partial<Record<'soon' | 'today' | 'overdue', DuePart>>;

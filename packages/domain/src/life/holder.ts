import type { CivilDate } from '@thaogo/policy';
import { type AgencyDirectory, hasJoined } from '../access/agency-directory.ts';
import type { DeadlineName } from '../deadlines/deadlines.ts';
import type { Petition } from './petition.ts';
import { STATE_FACTS } from './states.ts';

/**
 * Code of the agency that is responsible for a petition now; null once nothing more is expected of anybody. While the
 * sender is asked for something the lead agency stays responsible.
 */
export const holderOf = (petition: Pick<Petition, 'state' | 'lead' | 'coordinator'>): string | null => {
  switch (STATE_FACTS[petition.state].holder) {
    case 'coordinator':
      return petition.coordinator;
    case 'lead':
    case 'sender':
      return petition.lead;
    case 'nobody':
      return null;
  }
};

/**
 * Whether a deadline binds anybody on `today`: an agency that has not joined answers nothing here, so what is reckoned for
 * the sender while the petition is meant for such an agency is what the law says, not what this installation can hold it to.
 */
export const isBinding = (
  name: DeadlineName,
  { lead, proposedLead }: Pick<Petition, 'lead' | 'proposedLead'>,
  agencies: AgencyDirectory,
  today: CivilDate,
): boolean => {
  const meant = lead === null && proposedLead !== null ? agencies.find(proposedLead) : null;
  return name !== 'answer' || meant === null || hasJoined(meant, today);
};

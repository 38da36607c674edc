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

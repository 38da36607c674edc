import type { HeldDaysView } from '@thaogo/contract';
import { chargeDays, civilDateOf, handOvers, type Language } from '@thaogo/domain';
import type { AgencyBook, PolicyBook } from '../dependencies.ts';
import { agencyName } from './agency-name.ts';
import type { PetitionStory } from './petition-story.ts';

/** Who had a petition in hand for how many days, up to now; working days by the calendar in force. */
export const heldDays = (
  { petition, events }: PetitionStory,
  { policies, agencies, now, language }: { policies: PolicyBook; agencies: AgencyBook; now: Date; language: Language },
): HeldDaysView[] => {
  const today = civilDateOf(now);
  const handovers = handOvers(
    petition.id,
    events.map(({ event }) => event),
  );
  return chargeDays(handovers, today, policies.inForce(today).calendar).map(({ kind, agency, ...days }) => ({
    by: kind,
    agency: agency === null ? null : agencyName(agency, agencies, language),
    ...days,
  }));
};

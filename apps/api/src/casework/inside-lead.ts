import type { PetitionWork } from '@thaogo/contract';
import { closedAmong, unitsOf } from '@thaogo/db';
import { civilDateOf, isAttended, type Language, pathTo, type Petition, type Staff, unitNameOn } from '@thaogo/domain';
import type { ApiDependencies } from '../dependencies.ts';

/** Who works on it inside the lead agency: that somebody does, and which unit. The unit is told to that agency alone. */
export const insideLead = async (
  deps: ApiDependencies,
  petition: Petition,
  staff: Staff,
  language: Language,
): Promise<Pick<PetitionWork, 'attended' | 'unit'>> => {
  const attended = isAttended(petition, await closedAmong(deps.db, [petition.officer]));
  const { lead, unit } = petition;
  if (lead === null || unit === null || staff.agency !== lead) return { attended, unit: null };
  const today = civilDateOf(deps.now());
  const path = pathTo(await unitsOf(deps.db, lead), unit);
  return {
    attended,
    unit: {
      id: unit,
      names: path.map((each) => unitNameOn(each, today)[language]),
      own: staff.unit?.within.includes(unit) === true,
    },
  };
};

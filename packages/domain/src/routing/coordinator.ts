import type { CivilDate } from '@thaogo/policy';
import { hasJoined, type AgencyDirectory } from '../access/agency-directory.ts';
import type { Routing } from './route.ts';

/**
 * The agency whose coordinators screen a petition and answer for it while nobody else does: the justice department of
 * the province it belongs to once that has joined, else the coordinating agency of the installation.
 */
export const coordinatorFor = (
  routing: Routing,
  place: { agencies: AgencyDirectory; today: CivilDate; province: string | null; operator: string },
): string => {
  const addressee = routing.candidates[0] === undefined ? null : place.agencies.find(routing.candidates[0].agency);
  const province = addressee === null ? place.province : addressee.province;
  const local = province === null ? null : place.agencies.find(`so-tu-phap-${province}`);
  return local !== null && hasJoined(local, place.today) ? local.code : place.operator;
};

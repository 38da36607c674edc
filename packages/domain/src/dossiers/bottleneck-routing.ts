import type { CivilDate } from '@thaogo/policy';
import { type AgencyDirectory, hasJoined } from '../access/agency-directory.ts';
import { isAddressable } from '../routing/addressees.ts';
import type { RoutingReason } from '../routing/reasons.ts';
import type { Routing } from '../routing/route.ts';

/**
 * Where a petition goes that joins a bottleneck: straight to the agency that solves it, once that has joined; else as it would
 * go by itself.
 */
export const routeToOwner = (
  routing: Routing,
  owner: string | null,
  { agencies, today }: { agencies: AgencyDirectory; today: CivilDate },
): Routing => {
  const agency = owner === null ? null : agencies.find(owner);
  if (agency === null || !isAddressable(agency) || !hasJoined(agency, today)) return routing;
  const reasons: RoutingReason[] = [{ code: 'bottleneck', document: null, agency: agency.code }];
  const others = routing.candidates.filter((candidate) => candidate.agency !== agency.code);
  return {
    lead: agency.code,
    confidence: 1,
    reasons,
    candidates: [{ agency: agency.code, score: 1, reasons }, ...others],
  };
};

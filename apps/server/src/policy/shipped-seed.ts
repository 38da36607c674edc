import { createHash } from 'node:crypto';
import type { Seed, StoredVersion } from '@thaogo/db';
import { foldVietnamese } from '@thaogo/legal';
import { administrativeUnits, type Agency, shippedAgencies, shippedCalendars, shippedPolicies } from '@thaogo/policy';

const versionOf = (kind: StoredVersion['kind'], content: { version: string; inForceFrom: string }): StoredVersion => ({
  kind,
  version: content.version,
  inForceFrom: content.inForceFrom,
  origin: 'shipped',
  content,
});

const agencyRow = (agency: Agency) => ({
  code: agency.code,
  name_vi: agency.name.vi,
  name_en: agency.name.en,
  kind: agency.kind,
  parent: agency.parent,
  province: agency.province,
  commune: agency.commune,
  valid_from: agency.validFrom,
  valid_to: agency.validTo,
  // People also look for an agency under the names of those that went before it.
  search: foldVietnamese(
    [agency.name.vi, agency.name.en, ...agency.predecessors.map((before) => before.name)].join(' | '),
  ),
});

/** What is shipped, as rows. The fingerprint changes whenever any of it does. */
export const shippedSeed = (): Seed => {
  const rows = {
    versions: [
      ...shippedPolicies().map((policy) => versionOf('policy', policy)),
      ...shippedCalendars().map((calendar) => versionOf('calendar', calendar)),
    ],
    agencies: shippedAgencies().map(agencyRow),
    administrativeUnits: administrativeUnits().map((unit) => ({
      code: unit.code,
      name: unit.name,
      parent: unit.parent,
      valid_from: unit.validFrom,
      valid_to: unit.validTo,
    })),
  };
  return { fingerprint: createHash('sha256').update(JSON.stringify(rows)).digest('hex'), ...rows };
};

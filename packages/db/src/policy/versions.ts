import type { Reader } from '../schema/handles.ts';

/** A stored version of the policy or of the calendar. `content` is what its schema in `policy` accepted. */
export interface StoredVersion {
  kind: 'policy' | 'calendar';
  version: string;
  inForceFrom: string;
  origin: 'shipped' | 'edited';
  content: object;
}

/** Every stored version of both kinds, oldest first. */
export const storedVersions = async (db: Reader): Promise<StoredVersion[]> => {
  const rows = await db
    .selectFrom('policy_version')
    .select(['kind', 'version', 'in_force_from', 'origin', 'content'])
    .orderBy('kind')
    .orderBy('in_force_from')
    .orderBy('version')
    .execute();
  return rows.map(({ in_force_from, ...row }) => ({ ...row, inForceFrom: in_force_from }));
};

/** Adds versions that are not there yet. One that is there, shipped or edited, is never touched. */
export const addVersions = async (db: Reader, versions: readonly StoredVersion[], at: Date): Promise<void> => {
  if (versions.length === 0) return;
  await db
    .insertInto('policy_version')
    .values(
      versions.map(({ inForceFrom, content, ...row }) => ({
        ...row,
        in_force_from: inForceFrom,
        content: JSON.stringify(content),
        recorded_at: at,
      })),
    )
    .onConflict((conflict) => conflict.columns(['kind', 'version']).doNothing())
    .execute();
};

/**
 * The version that rules on `today`: the newest in force. Once an installation has a version of its own in force, only
 * its own rule, so that an upgrade's files never take over from an edited policy. Null when none is in force.
 */
export const versionInForce = <V extends Pick<StoredVersion, 'inForceFrom' | 'origin' | 'version'>>(
  versions: readonly V[],
  today: string,
): V | null => {
  const begun = versions.filter((version) => version.inForceFrom <= today);
  const own = begun.filter((version) => version.origin === 'edited');
  const ruling = own.length > 0 ? own : begun;
  return (
    ruling
      .toSorted((a, b) => a.inForceFrom.localeCompare(b.inForceFrom) || a.version.localeCompare(b.version))
      .at(-1) ?? null
  );
};

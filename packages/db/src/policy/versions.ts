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

/** What every stored version is called and since when it is there, without what it says. */
export const knownVersions = (db: Reader): Promise<(Omit<StoredVersion, 'content'> & { recordedAt: Date })[]> =>
  db
    .selectFrom('policy_version')
    .select(['kind', 'version', 'in_force_from as inForceFrom', 'origin', 'recorded_at as recordedAt'])
    .execute();

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

/** A version with how it came to be. */
export interface VersionRecord extends StoredVersion {
  recordedAt: Date;
  /** E-mail of whoever entered it; null for shipped versions, and where that account is gone. */
  recordedBy: string | null;
  reason: string | null;
}

const records = (db: Reader) =>
  db
    .selectFrom('policy_version')
    .leftJoin('account', 'account.id', 'policy_version.recorded_by')
    .select(['kind', 'version', 'in_force_from as inForceFrom', 'origin', 'content', 'reason'])
    .select(['recorded_at as recordedAt', 'account.email as recordedBy']);

/** Every version of one kind, the newest in force first. They are few: each was entered or shipped by somebody. */
export const versionRecords = (db: Reader, kind: StoredVersion['kind']): Promise<VersionRecord[]> =>
  records(db).where('kind', '=', kind).orderBy('in_force_from', 'desc').orderBy('version', 'desc').execute();

/** One version by its name; null when there is none. */
export const versionRecord = async (
  db: Reader,
  kind: StoredVersion['kind'],
  version: string,
): Promise<VersionRecord | null> =>
  (await records(db).where('kind', '=', kind).where('version', '=', version).executeTakeFirst()) ?? null;

/** Adds the installation's own version. @returns false, changing nothing, when there is one of that name. */
export const enterVersion = async (
  db: Reader,
  version: Omit<StoredVersion, 'origin'>,
  entered: { by: string; reason: string; at: Date },
): Promise<boolean> => {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('policy_version')
    .values({
      kind: version.kind,
      version: version.version,
      in_force_from: version.inForceFrom,
      origin: 'edited',
      content: JSON.stringify(version.content),
      recorded_at: entered.at,
      recorded_by: entered.by,
      reason: entered.reason,
    })
    .onConflict((conflict) => conflict.columns(['kind', 'version']).doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
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

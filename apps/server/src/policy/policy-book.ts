import type { PolicyBook } from '@thaogo/api';
import { knownVersions, type Reader, type StoredVersion, storedVersions, versionInForce } from '@thaogo/db';
import { type Policy, workingCalendar, type WorkingCalendar } from '@thaogo/domain';
import { calendarSchema, policySchema } from '@thaogo/policy';

type Known = Omit<StoredVersion, 'content'>;

/** Remembers what `make` gave for a version: versions never change once stored. */
const byVersion = <T>(stored: ReadonlyMap<string, StoredVersion>, make: (version: StoredVersion) => T) => {
  const made = new Map<string, T>();
  return (name: string): T => {
    const known = made.get(name);
    if (known !== undefined) return known;
    const version = stored.get(name);
    if (version === undefined) throw new Error(`Version ${name} was never stored, yet an event or a rule names it.`);
    const value = make(version);
    made.set(name, value);
    return value;
  };
};

/**
 * Every version a database holds, checked against its schema when it is first used.
 *
 * @param settled how old, in milliseconds, an entered version must be before it rules: until then another process may not
 * know it and could not tell an event that names it. 0 where there is one process only.
 */
export const openPolicyBook = async (
  db: Reader,
  { settled, realNow }: { settled: number; realNow: () => Date },
): Promise<PolicyBook> => {
  const stored = { policy: new Map<string, StoredVersion>(), calendar: new Map<string, StoredVersion>() };
  let ruling: readonly Known[] = [];
  const refresh = async (): Promise<void> => {
    const known = await knownVersions(db);
    if (known.some(({ kind, version }) => !stored[kind].has(version)))
      for (const version of await storedVersions(db)) stored[version.kind].set(version.version, version);
    const since = realNow().getTime() - settled;
    ruling = known.filter(({ origin, recordedAt }) => origin === 'shipped' || recordedAt.getTime() <= since);
  };
  await refresh();
  const policy = byVersion<Policy>(stored.policy, ({ content }) => policySchema.parse(content));
  const calendar = byVersion<WorkingCalendar>(stored.calendar, ({ content }) =>
    workingCalendar(calendarSchema.parse(content)),
  );
  const rulingOn = (of: StoredVersion['kind'], today: string): string => {
    const version = versionInForce(
      ruling.filter(({ kind }) => kind === of),
      today,
    );
    if (version === null) throw new Error(`No version of the ${of} is in force on ${today}.`);
    return version.version;
  };
  return {
    inForce: (today) => ({
      policy: policy(rulingOn('policy', today)),
      calendar: calendar(rulingOn('calendar', today)),
    }),
    policy,
    calendar,
    refresh,
  };
};

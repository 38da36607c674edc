import type { PolicyBook } from '@thaogo/api';
import { type Reader, type StoredVersion, storedVersions, versionInForce } from '@thaogo/db';
import { type Policy, workingCalendar, type WorkingCalendar } from '@thaogo/domain';
import { calendarSchema, policySchema } from '@thaogo/policy';

/** Remembers what `make` gave for a version: versions never change once stored. */
const byVersion = <T>(versions: readonly StoredVersion[], make: (version: StoredVersion) => T) => {
  const stored = new Map(versions.map((version) => [version.version, version]));
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

/** Every version a database holds, checked against its schema when it is first used. */
export const openPolicyBook = async (db: Reader): Promise<PolicyBook> => {
  const versions = await storedVersions(db);
  const policies = versions.filter((version) => version.kind === 'policy');
  const calendars = versions.filter((version) => version.kind === 'calendar');
  const policy = byVersion<Policy>(policies, ({ content }) => policySchema.parse(content));
  const calendar = byVersion<WorkingCalendar>(calendars, ({ content }) =>
    workingCalendar(calendarSchema.parse(content)),
  );
  const ruling = (of: readonly StoredVersion[], today: string): string => {
    const version = versionInForce(of, today);
    if (version === null) throw new Error(`No version of the ${of[0]?.kind ?? 'policy'} is in force on ${today}.`);
    return version.version;
  };
  return {
    inForce: (today) => ({ policy: policy(ruling(policies, today)), calendar: calendar(ruling(calendars, today)) }),
    policy,
    calendar,
  };
};

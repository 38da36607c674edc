import type { z } from 'zod';
import { dataVersions, once, readJson } from './data-files.ts';
import { calendarSchema } from './schema/calendar.ts';
import { policySchema } from './schema/policy.ts';
import type { Calendar } from './types/calendar.ts';
import type { Policy } from './types/policy.ts';

/** Every version in the folder, the oldest in force first. The name of a file is the name of its version. */
const shipped = <T extends { version: string; inForceFrom: string }>(folder: string, schema: z.ZodType<T>): T[] =>
  dataVersions(folder)
    .map((name) => {
      const found = readJson(`${folder}/${name}.json`, schema);
      if (found.version !== name)
        throw new Error(
          `packages/policy/data/${folder}/${name}.json calls itself "${found.version}": rename one of them.`,
        );
      return found;
    })
    .toSorted((a, b) => (a.inForceFrom < b.inForceFrom ? -1 : a.inForceFrom > b.inForceFrom ? 1 : 0));

/** Every version of the policy ever shipped, oldest first. @throws Error naming the file and its faults. */
export const shippedPolicies: () => readonly Policy[] = once(() => shipped('policies', policySchema));

/** Every version of the calendar ever shipped, oldest first. @throws Error naming the file and its faults. */
export const shippedCalendars: () => readonly Calendar[] = once(() => shipped('calendars', calendarSchema));

import type { FieldError } from '@thaogo/contract';
import { enterVersion, type StoredVersion, versionRecord, type VersionRecord } from '@thaogo/db';
import { civilDateOf, type CivilDate, type Staff } from '@thaogo/domain';
import type { z } from 'zod';
import type { ApiDependencies } from '../dependencies.ts';
import { fieldProblems } from '../http/field-problems.ts';
import { ApiProblem } from '../http/problems.ts';

/** How a version stands beside the one that rules. */
export const versionView = (record: VersionRecord, ruling: string, today: CivilDate) => ({
  version: record.version,
  inForceFrom: record.inForceFrom,
  standing: record.version === ruling ? 'rules' : record.inForceFrom > today ? 'ahead' : 'past',
  origin: record.origin,
  recordedAt: record.recordedAt.toISOString(),
  recordedBy: record.recordedBy,
  reason: record.reason,
});

const NAME = /^[a-z0-9][a-z0-9.-]{0,59}$/;

/** A version by its name. @throws ApiProblem `not_found`. */
export const namedVersion = async (
  deps: ApiDependencies,
  kind: StoredVersion['kind'],
  name: string | undefined,
): Promise<VersionRecord> => {
  const record = NAME.test(name ?? '') ? await versionRecord(deps.db, kind, name ?? '') : null;
  if (record === null) throw new ApiProblem('not_found');
  return record;
};

const fault = (pointer: string, code: FieldError): ApiProblem =>
  new ApiProblem('invalid', { fields: [{ pointer, code }] });

/** What was sent as a version, checked; faults are told by where they stand below `pointer`. @throws ApiProblem `invalid`. */
export const checkedVersion = <T>(schema: z.ZodType<T>, value: unknown, pointer: string): T => {
  const read = schema.safeParse(value, { reportInput: true });
  if (read.success) return read.data;
  const fields = fieldProblems(read.error).map((field) => ({ ...field, pointer: `${pointer}${field.pointer}` }));
  throw new ApiProblem('invalid', { fields });
};

/**
 * Enters a version that was checked, in force from today or a later day, and lets this process know it.
 * @throws ApiProblem `invalid` when its day has passed or its name is taken.
 */
export const enterChecked = async (
  deps: ApiDependencies,
  kind: StoredVersion['kind'],
  content: { version: string; inForceFrom: CivilDate },
  { staff, reason }: { staff: Staff; reason: string },
): Promise<{ version: string; inForceFrom: CivilDate }> => {
  const { version, inForceFrom } = content;
  if (inForceFrom < civilDateOf(deps.now())) throw fault(`/${kind}/inForceFrom`, 'date_past');
  const entered = { by: staff.id, reason, at: deps.realNow() };
  if (!(await enterVersion(deps.db, { kind, version, inForceFrom, content }, entered)))
    throw fault(`/${kind}/version`, 'taken');
  await deps.policies.refresh();
  return { version, inForceFrom };
};

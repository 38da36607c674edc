import type { FieldError } from '@thaogo/contract';
import { mayOrganiseAgency, type Staff } from '@thaogo/domain';
import { z } from 'zod';
import type { ApiDependencies } from '../dependencies.ts';
import { ApiProblem } from '../http/problems.ts';

const uuid = z.uuid();

/** The id in an address. @throws ApiProblem `not_found` for what can be no id. */
export const namedId = ({ id = '' }: Record<string, string>): string => {
  if (!uuid.safeParse(id).success) throw new ApiProblem('not_found');
  return id;
};

/** An id typed into a body, in a form that no row has where it is none. */
export const possibleId = (id: string): string =>
  uuid.safeParse(id).success ? id.toLowerCase() : '00000000-0000-0000-0000-000000000000';

/**
 * The agency that somebody means: their own, or for administrators the one they name.
 * @throws ApiProblem `not_found` for another one, and for one that does not exist.
 */
export const meantAgency = (deps: ApiDependencies, staff: Staff, named: string | undefined): string => {
  const code = named ?? staff.agency;
  if ((staff.role !== 'administrator' && code !== staff.agency) || deps.agencies.find(code) === null)
    throw new ApiProblem('not_found');
  return code;
};

/** @throws ApiProblem `not_found` for whoever does not arrange this agency: missing and forbidden look alike. */
export const demandOrganiser = (staff: Staff, agency: string): void => {
  if (!mayOrganiseAgency(staff, agency)) throw new ApiProblem('not_found');
};

/** @throws ApiProblem `invalid` naming every field, where there is anything to name. */
export const demandFaultless = (
  faults: readonly { field: string; fault: FieldError }[],
  pointers: Record<string, string> = {},
): void => {
  if (faults.length === 0) return;
  const fields = faults.map(({ field, fault }) => ({ pointer: pointers[field] ?? `/${field}`, code: fault }));
  throw new ApiProblem('invalid', { fields });
};

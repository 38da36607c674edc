import { ApiProblem } from './problems.ts';

/** The version in `If-Match`, as `"3"`. @throws ApiProblem `version_missing`. */
export const expectedVersion = (header: string | undefined): number => {
  const version = /^\s*(?:W\/)?"?(\d{1,9})"?\s*$/.exec(header ?? '')?.[1];
  if (version === undefined) throw new ApiProblem('version_missing');
  return Number(version);
};

import { ApiProblem } from './problems.ts';

export const KEY_FORM = /^[A-Za-z0-9_-]{22,64}$/;

/** @throws ApiProblem `idempotency_key_missing`, `idempotency_key_invalid`. */
export const idempotencyKey = (key: string | undefined): string => {
  if (key === undefined || key === '') throw new ApiProblem('idempotency_key_missing');
  if (!KEY_FORM.test(key)) throw new ApiProblem('idempotency_key_invalid');
  return key;
};

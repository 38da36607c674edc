import type { KeyState } from '@thaogo/db';
import type { Answer } from '../http/endpoint.ts';
import { ApiProblem } from '../http/problems.ts';

/** The answer to work done once for every key. @throws ApiProblem `in_flight`, `idempotency_key_reused`. */
export const onceAnswer = (outcome: KeyState, reply: unknown): Answer => {
  switch (outcome.state) {
    case 'in_flight':
      throw new ApiProblem('in_flight', { headers: { 'retry-after': '1' } });
    case 'reused':
      throw new ApiProblem('idempotency_key_reused');
    case 'replay':
      return { status: 201, body: JSON.parse(outcome.reply), headers: { 'idempotent-replayed': 'true' } };
    case 'done':
      return { status: 201, body: reply };
  }
};

/** Problems of whatever is done once for every key. */
export const ONCE_PROBLEMS = [
  'idempotency_key_missing',
  'idempotency_key_invalid',
  'idempotency_key_reused',
  'in_flight',
] as const;

const TRIES = 5;

/** Tries again where a code was taken, or the same key was done with at the same moment. */
export const withOtherCodes = async <T>(work: () => Promise<T>): Promise<T> => {
  for (let tries = 1; ; tries += 1) {
    try {
      return await work();
    } catch (error) {
      const again =
        error instanceof Error &&
        'constraint' in error &&
        (error.constraint === 'petition_code_key' || error.constraint === 'idempotency_pkey');
      if (!again || tries >= TRIES) throw error;
    }
  }
};

import type { Problem } from '@thaogo/contract';

/** The server answered, and refused: problem details (RFC 9457). */
export class Refused extends Error {
  override name = 'Refused';
  readonly problem: Problem;
  /** Seconds after which to try again; null when the server did not say. */
  readonly retryAfter: number | null;

  constructor(problem: Problem, retryAfter: number | null) {
    super(problem.code);
    this.problem = problem;
    this.retryAfter = retryAfter;
  }
}

/** No answer came: whether the request was carried out is not known. */
export class Unreachable extends Error {
  override name = 'Unreachable';
}

/** True when the server refused with one of these codes. */
export const isRefusal = (error: unknown, ...codes: readonly string[]): error is Refused =>
  error instanceof Refused && codes.includes(error.problem.code);

import {
  type FieldError,
  fieldErrorWords,
  type Problem,
  type ProblemCode,
  PROBLEMS,
  problemWords,
} from '@thaogo/contract';
import type { Language } from '@thaogo/domain';

/** One field that is not right: JSON pointer, code, and the limit that applies where there is one. */
export interface FieldProblem {
  pointer: string;
  code: FieldError;
  limit?: number;
}

interface ProblemDetails {
  fields?: readonly FieldProblem[];
  /** Every reason why an action is refused, in words already. */
  reasons?: readonly { code: string; detail: string }[];
  headers?: Record<string, string>;
}

/** A refusal on its way to the client. */
export class ApiProblem extends Error {
  override name = 'ApiProblem';
  readonly code: ProblemCode;
  readonly details: ProblemDetails;

  constructor(code: ProblemCode, details: ProblemDetails = {}) {
    super(code);
    this.code = code;
    this.details = details;
  }
}

/**
 * How callers say who they are, as a reply with 401 must tell (RFC 9110 section 11.6.1): by the secret of a petition, or by
 * the cookie of a sign-in, for which no scheme is registered.
 */
export const BEARER_CHALLENGE = 'Bearer realm="petition"';
const COOKIE_CHALLENGE = 'Cookie realm="staff"';

/** The reply to a refusal: problem details (RFC 9457) in the reader's language. */
export const problemResponse = (problem: ApiProblem, language: Language, requestId: string): Response => {
  const status = PROBLEMS[problem.code];
  const { fields, reasons, headers } = problem.details;
  const body: Problem = {
    type: `urn:thaogo:problem:${problem.code}`,
    title: problemWords[language][problem.code],
    status,
    code: problem.code,
    requestId,
    ...(fields !== undefined && {
      errors: fields.map(({ pointer, code, limit }) => ({
        pointer,
        code,
        detail: fieldErrorWords[language][code](limit ?? 0),
      })),
    }),
    ...(reasons !== undefined && { reasons: [...reasons] }),
  };
  return new Response(JSON.stringify(body), {
    status,
    headers: {
      'content-type': 'application/problem+json',
      'cache-control': 'no-store',
      ...(status === 401 && { 'www-authenticate': COOKIE_CHALLENGE }),
      ...headers,
    },
  });
};

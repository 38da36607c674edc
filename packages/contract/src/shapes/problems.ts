import { z } from 'zod';

/** Every refusal of the HTTP interface, and its status. */
export const PROBLEMS = {
  malformed: 400,
  idempotency_key_missing: 400,
  idempotency_key_invalid: 400,
  unauthenticated: 401,
  wrong_credentials: 401,
  wrong_code: 401,
  wrong_origin: 403,
  not_found: 404,
  method_not_allowed: 405,
  action_not_allowed: 409,
  account_exists: 409,
  account_closed: 409,
  last_administrator: 409,
  in_flight: 409,
  stale_version: 412,
  body_too_large: 413,
  unsupported_media_type: 415,
  invalid: 422,
  idempotency_key_reused: 422,
  version_missing: 428,
  too_many_requests: 429,
  unavailable: 503,
} as const;
export type ProblemCode = keyof typeof PROBLEMS;

/** What can be wrong with one field. */
export const FIELD_ERRORS = [
  'required',
  'wrong_type',
  'too_short',
  'too_long',
  'too_many',
  'not_unicode',
  'not_listed',
  'email',
  'phone',
  'tax_code',
  'date',
  'unknown_code',
  'consent',
  'format',
  'taken',
  'date_past',
  'date_future',
  'duplicate',
  'table_columns',
  'table_empty',
  'table_unreadable',
  'table_rows',
  'repeated',
  'out_of_order',
  'out_of_range',
  'wrong_weekday',
  'unpaired',
  'source_needed',
] as const;
export type FieldError = (typeof FIELD_ERRORS)[number];

/** Problem details (RFC 9457). `reasons` lists every refusal of an action. */
export const problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  code: z.string(),
  detail: z.string().optional(),
  requestId: z.string(),
  errors: z.array(z.object({ pointer: z.string(), code: z.string(), detail: z.string() })).optional(),
  reasons: z.array(z.object({ code: z.string(), detail: z.string() })).optional(),
});
export type Problem = z.infer<typeof problem>;

import { z } from 'zod';
import { LIMITS } from '../limits.ts';
import { line, namedAgency, ROLES } from './basics.ts';
import { DEPUTY_CAPACITIES } from './petition-work.ts';

export const signIn = z.object({ email: line(254).trim(), password: line(LIMITS.passwordLongest) });

/** What must still be done before the session counts; null when it counts. */
export const signInNext = z.object({ next: z.enum(['totp', 'enrol']).nullable() });

/** The secret of a new second factor, for typing and for scanning. */
export const enrolment = z.object({ secret: z.string(), otpauth: z.string() });

export const oneTimeCode = z.object({
  code: z
    .string()
    .trim()
    .regex(/^\d{6}$/),
});

export const currentSession = z.object({
  email: z.string(),
  role: z.enum(ROLES),
  agency: namedAgency.nullable(),
  /** The unit that they belong to; null for none. */
  unit: z.object({ id: z.string(), name: z.string() }).nullable(),
  /** Posts that they fill today as a deputy. */
  deputyFor: z.array(z.object({ role: z.enum(ROLES), headOfUnit: z.boolean(), capacity: z.enum(DEPUTY_CAPACITIES) })),
});

/** Accepting an invitation: the account exists once its owner has chosen a password. */
export const invitationAcceptance = z.object({
  token: line(100).min(20),
  password: line(LIMITS.passwordLongest).min(LIMITS.passwordShortest),
});

export type SignInNext = z.infer<typeof signInNext>;
export type Enrolment = z.infer<typeof enrolment>;
export type CurrentSession = z.infer<typeof currentSession>;

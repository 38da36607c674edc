import { z } from 'zod';
import { bilingual, civilDate, instant, line, ROLES } from './basics.ts';

export const joining = z.object({ on: civilDate });

export const invitation = z.object({
  email: z.string().trim().max(254).pipe(z.email()),
  role: z.enum(ROLES),
  agency: line(40).nullish(),
});

/** A one-time invitation. The address carries its token after `#`, which no server log sees. */
export const invited = z.object({ url: z.string(), expiresAt: instant });

export const administeredAgency = z.object({
  code: z.string(),
  name: bilingual,
  kind: z.string(),
  joinedOn: civilDate.nullable(),
});
export const administeredAgencies = z.object({ items: z.array(administeredAgency), next: z.string().nullable() });

/** `awaiting_owner`: invited to choose a new password and second factor, and not done yet. */
const ACCOUNT_STATES = ['open', 'awaiting_owner', 'closed'] as const;

export const administeredAccounts = z.object({
  items: z.array(
    z.object({
      id: z.string(),
      email: z.string(),
      role: z.enum(ROLES),
      agency: z.string().nullable(),
      twoFactor: z.boolean(),
      state: z.enum(ACCOUNT_STATES),
      lastSignedInAt: instant.nullable(),
    }),
  ),
});

/** Messages that could not be delivered: which petition and news, never to whom. */
export const deadDeliveries = z.object({
  items: z.array(
    z.object({
      id: z.string(),
      code: z.string(),
      news: z.string(),
      to: z.enum(['sender', 'agency', 'forwarder']),
      agency: z.string().nullable(),
      state: z.enum(['planned', 'retrying', 'sent', 'dead', 'no_address']),
      attempts: z.number().int(),
      error: z.string().nullable(),
      plannedAt: instant,
    }),
  ),
});

export type AccountState = (typeof ACCOUNT_STATES)[number];
export type AdministeredAgencies = z.infer<typeof administeredAgencies>;
export type AdministeredAccounts = z.infer<typeof administeredAccounts>;
export type DeadDeliveries = z.infer<typeof deadDeliveries>;

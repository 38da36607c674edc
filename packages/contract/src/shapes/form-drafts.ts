import { z } from 'zod';
import { instant } from './basics.ts';

/** More than any form needs, and few enough for everything that walks through it. */
const DEEPEST = 20;

const nestsAtMost = (levels: number, value: unknown): boolean =>
  typeof value !== 'object' ||
  value === null ||
  (levels > 0 && Object.values(value).every((part) => nestsAtMost(levels - 1, part)));

/** A working draft of the public form: any JSON object, sealed under a key that only the token's holder has. */
export const formDraft = z.object({
  data: z.record(z.string(), z.unknown()).refine((data) => nestsAtMost(DEEPEST, data), { params: { code: 'format' } }),
});
export const formDraftOpened = z.object({ token: z.string(), expiresAt: instant });
export type FormDraft = z.infer<typeof formDraft>;
export type FormDraftOpened = z.infer<typeof formDraftOpened>;

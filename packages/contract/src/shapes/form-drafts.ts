import { z } from 'zod';
import { instant } from './basics.ts';

/** A working draft of the public form: any JSON object, sealed under a key that only the token's holder has. */
export const formDraft = z.object({ data: z.record(z.string(), z.json()) });
export const formDraftOpened = z.object({ token: z.string(), expiresAt: instant });
export type FormDraft = z.infer<typeof formDraft>;
export type FormDraftOpened = z.infer<typeof formDraftOpened>;

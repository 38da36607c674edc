import { z } from 'zod';
import { line } from './basics.ts';

export const slipQuery = z.object({ secret: z.literal('yes').optional() });

/** `to`: an agency that has not joined; without it the one that routing proposed. */
export const agencyLetterQuery = z.object({ to: line(40).min(1).optional() });

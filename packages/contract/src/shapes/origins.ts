import { z } from 'zod';
import { civilDate, instant } from './basics.ts';

export const CONSENTS = ['spoken', 'written', 'by_forwarder'] as const;
export const READ_BACK = ['sender', 'representative'] as const;

/** How a petition came that its sender did not file. The deadlines start with the filing, whatever stands here. */
export const originView = z.object({
  /** When letter, call or visit was. */
  receivedOn: civilDate.nullable(),
  consent: z.enum(CONSENTS).nullable(),
  /** Who confirmed what was written down of a voice note. */
  readBackTo: z.enum(READ_BACK).nullable(),
  forwarding: z
    .object({
      id: z.string(),
      forwarder: z.string(),
      session: z.string().nullable(),
      letterNumber: z.string().nullable(),
      letterOn: civilDate.nullable(),
      line: z.int(),
    })
    .nullable(),
  dialogue: z.object({ id: z.string(), title: z.string(), startsAt: instant }).nullable(),
});
export type OriginView = z.infer<typeof originView>;

import { z } from 'zod';
import { FILE_TYPES, type FileType } from '../file-types.ts';
import { LIMITS } from '../limits.ts';
import { instant } from './basics.ts';
import { signatureReport } from './signatures.ts';

/** What a scanner said. A file in which it found something is kept and given to nobody. */
export const SCANS = ['unscanned', 'clean', 'infected'] as const;

/** A file as a list shows it; its bytes are asked for by its id. */
export const fileView = z.object({
  id: z.string(),
  name: z.string(),
  type: z.enum(Object.keys(FILE_TYPES) as [FileType, ...FileType[]]),
  /** In bytes. */
  size: z.number().int(),
  scan: z.enum(SCANS),
  uploadedAt: instant,
  from: z.enum(['sender', 'agency']),
});

/** A signed letter. `report`: what its digital signatures are worth, found out when it was uploaded. */
export const letterView = fileView.extend({ report: signatureReport.nullable() });

/** Files that wait to be sent. */
export const waitingFiles = z.object({ items: z.array(fileView) });

/** Ids of files that were uploaded beforehand. */
export const fileIds = z.array(z.uuid()).max(LIMITS.files);

/** What staff upload files for: with each of these at most `LIMITS.files`. */
export const ACTIONS_WITH_FILES = ['ask', 'consult', 'give_opinion'] as const;

/** How staff ask for an upload: the action that the file will go with, any of them where none is said. It waits for that a day at most. */
export const staffUploadQuery = z.object({ for: z.enum(ACTIONS_WITH_FILES).optional() });

/** How an upload is asked for: `hold` keeps it waiting until an action names it, for a day at most. */
export const uploadQuery = z.object({ hold: z.enum(['true', 'false']).optional() });

export type FileView = z.infer<typeof fileView>;
export type LetterView = z.infer<typeof letterView>;

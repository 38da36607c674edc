import { z } from 'zod';
import { instant } from './basics.ts';

/** What the bytes say: as signed; not as signed; or not to be read. */
const INTEGRITIES = ['intact', 'altered', 'unreadable'] as const;
/** Whether a way was found from the signer's certificate to one of the installation's anchors. */
const CHAINS = ['trusted', 'untrusted', 'not_checked'] as const;
/** What was added to the file after a signature: nothing, only what a later intact signature covers, or more. */
const LATER_CHANGES = ['none', 'signed', 'unsigned'] as const;

/** One digital signature in a PDF file. */
export const documentSignature = z.object({
  /** As the certificate has it; null where it could not be read. */
  signer: z
    .object({ name: z.string(), organisation: z.string().nullable(), /** Hexadecimal. */ serial: z.string() })
    .nullable(),
  /** When it was signed, and who says so: a trusted time stamp, or only the signer. */
  signedAt: z.object({ at: instant, by: z.enum(['timestamp', 'signer']) }).nullable(),
  coversWholeDocument: z.boolean(),
  changesAfter: z.enum(LATER_CHANGES),
  integrity: z.enum(INTEGRITIES),
  /** Whether the certificate was in force when it was signed; null where it could not be read. */
  certificateInForce: z.boolean().nullable(),
  chain: z.enum(CHAINS),
});

/** The digital signatures of a PDF file, in the order in which they cover it. Whether a certificate was revoked is not asked. */
export const signatureReport = z.object({
  signatures: z.array(documentSignature),
  /** What was added after the last intact signature. */
  changesAfter: z.enum(LATER_CHANGES),
});

export type DocumentSignature = z.infer<typeof documentSignature>;
export type SignatureReport = z.infer<typeof signatureReport>;

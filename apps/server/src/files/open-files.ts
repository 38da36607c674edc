import { join } from 'node:path';
import type { Files } from '@thaogo/api';
import type { Configuration } from '../configuration/configuration.ts';
import { readAnchors } from '../signatures/anchors.ts';
import { verifyPdfSignatures } from '../signatures/verify-pdf-signatures.ts';
import { scanWithClamd } from './clamd.ts';
import { openFolderStore } from './folder-store.ts';

/**
 * The files of an installation: in `DATA_DIR/files`, scanned where a scanner is named.
 * @throws AnchorsError where the anchors for digital signatures cannot be read.
 */
export const openFiles = async ({ dataDir, files, clamd, signatureAnchors }: Configuration): Promise<Files> => {
  const anchors = await readAnchors(signatureAnchors);
  return {
    store: await openFolderStore(join(dataDir, 'files'), files.reserveBytes),
    unsentBytes: files.unsentBytes,
    scan: clamd === null ? null : scanWithClamd(clamd),
    signatures: (letter) => verifyPdfSignatures(letter, anchors, new Date()),
  };
};

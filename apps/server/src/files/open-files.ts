import { join } from 'node:path';
import type { Files } from '@thaogo/api';
import type { Configuration } from '../configuration/configuration.ts';
import { readAnchors } from '../signatures/anchors.ts';
import { verifyPdfSignatures } from '../signatures/verify-pdf-signatures.ts';
import { scanWithClamd } from './clamd.ts';
import { openFolderStore } from './folder-store.ts';
import { openS3Store } from './s3-store.ts';

/** The folder on this machine where files lie, or where those for a bucket are gathered. */
export const filesFolder = ({ dataDir, files }: Pick<Configuration, 'dataDir' | 'files'>): string =>
  join(dataDir, files.bucket === null ? 'files' : 'files-on-their-way');

/**
 * The files of an installation: in `DATA_DIR/files` or a bucket, scanned where a scanner is named.
 * @throws AnchorsError where the anchors for digital signatures cannot be read.
 */
export const openFiles = async (configuration: Configuration): Promise<Files> => {
  const { files, clamd, signatureAnchors } = configuration;
  const { bucket, reserveBytes, unsentBytes } = files;
  const anchors = await readAnchors(signatureAnchors);
  const folder = filesFolder(configuration);
  return {
    store:
      bucket === null ? await openFolderStore(folder, reserveBytes) : await openS3Store(bucket, folder, reserveBytes),
    unsentBytes,
    scan: clamd === null ? null : scanWithClamd(clamd),
    signatures: (letter) => verifyPdfSignatures(letter, anchors, new Date()),
  };
};

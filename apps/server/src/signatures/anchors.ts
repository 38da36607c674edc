import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { type KnownCertificate, readCertificate } from './cms.ts';

const CERTIFICATE = /-----BEGIN CERTIFICATE-----[\s\S]+?-----END CERTIFICATE-----/g;
const FILE = /\.(pem|crt|cer)$/i;

/** The settings name something that holds no certificates. */
export class AnchorsError extends Error {
  override name = 'AnchorsError';
}

const certificatesIn = (text: string, path: string): KnownCertificate[] => {
  const found = text.match(CERTIFICATE) ?? [];
  if (found.length === 0) throw new AnchorsError(`${path} holds no certificate in PEM.`);
  try {
    return found.map((each) => readCertificate(each));
  } catch {
    throw new AnchorsError(`${path} holds a certificate that cannot be read.`);
  }
};

/**
 * Certificates of authorities whose signatures count: a PEM file, or a folder of them (`.pem`, `.crt`, `.cer`). None where
 * no path is given.
 * @throws AnchorsError where there is nothing to be read.
 */
export const readAnchors = async (path: string | null): Promise<KnownCertificate[]> => {
  if (path === null) return [];
  try {
    const files = (await stat(path)).isDirectory()
      ? (await readdir(path)).filter((name) => FILE.test(name)).map((name) => join(path, name))
      : [path];
    if (files.length === 0) throw new AnchorsError(`${path} holds no .pem, .crt or .cer file.`);
    const texts = await Promise.all(files.map(async (file) => certificatesIn(await readFile(file, 'utf8'), file)));
    return texts.flat();
  } catch (error) {
    if (error instanceof AnchorsError) throw error;
    throw new AnchorsError(`${path} cannot be read.`, { cause: error });
  }
};

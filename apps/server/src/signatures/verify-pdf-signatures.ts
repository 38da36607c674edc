import { createHash } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import type { DocumentSignature, SignatureReport } from '@thaogo/contract';
import { isInForce, leadsToAnchor, maySign } from './chain.ts';
import { claimedTime, isSignatureOf, type KnownCertificate, readSigned, type Signed } from './cms.ts';
import { findSignatures, type FoundSignature, isEmptyAfter, type SignatureDictionary } from './find-signatures.ts';
import { trustedTime } from './time-stamp.ts';

/** Longer files are not read at all. */
export const SIGNED_FILE_AT_MOST = 20 * 1024 * 1024;

/** Detached CMS as ISO 32000 and ETSI EN 319 142 have it; older kinds rest on SHA-1. */
const SUB_FILTERS = new Set(['adbe.pkcs7.detached', 'ETSI.CAdES.detached']);
const DATA = '1.2.840.113549.1.7.1';
const BLOCK = 4 * 1024 * 1024;
const NAME_LONGEST = 200;

const UNREADABLE: DocumentSignature = {
  signer: null,
  signedAt: null,
  coversWholeDocument: false,
  changesAfter: 'unsigned',
  integrity: 'unreadable',
  certificateInForce: null,
  chain: 'not_checked',
};

/** Names come from strangers: no control characters and none that turn the direction of writing. */
const clean = (text: string): string =>
  text
    .normalize('NFC')
    .replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '')
    .trim()
    .slice(0, NAME_LONGEST);

const COMMON_NAME = '2.5.4.3';
const ORGANISATION = '2.5.4.10';

const signerOf = ({ read, x509 }: KnownCertificate): NonNullable<DocumentSignature['signer']> => {
  const part = (type: string): string | null => {
    const found = read.subject.typesAndValues.find((each) => each.type === type);
    const text: unknown = found?.value.valueBlock.value;
    return typeof text === 'string' && clean(text) !== '' ? clean(text) : null;
  };
  return { name: part(COMMON_NAME) ?? '', organisation: part(ORGANISATION), serial: x509.serialNumber };
};

/** Digest of what a signature covers, a block at a time, so that a large file holds nobody up. */
const digestOf = async (
  file: Buffer,
  { gapStart, gapEnd, end }: SignatureDictionary,
  name: string,
): Promise<Buffer> => {
  const hash = createHash(name);
  for (const part of [file.subarray(0, gapStart), file.subarray(gapEnd, end)]) {
    for (let at = 0; at < part.length; at += BLOCK) {
      hash.update(part.subarray(at, at + BLOCK));
      await setImmediate();
    }
  }
  return hash.digest();
};

const chainOf = (signed: Signed, anchors: readonly KnownCertificate[], at: Date): DocumentSignature['chain'] => {
  if (anchors.length === 0) return 'not_checked';
  const { signer, certificates } = signed;
  return maySign(signer) && leadsToAnchor(signer, certificates, anchors, at) ? 'trusted' : 'untrusted';
};

const reportOn = async (
  file: Buffer,
  dictionary: SignatureDictionary,
  anchors: readonly KnownCertificate[],
  now: Date,
): Promise<DocumentSignature> => {
  const signed = readSigned(dictionary.cms);
  if (!SUB_FILTERS.has(dictionary.subFilter) || signed.enclosed !== null) return UNREADABLE;
  const stamped = trustedTime(signed, anchors);
  const claimed = claimedTime(signed) ?? dictionary.claimedAt;
  const at = stamped ?? claimed;
  const covers = isEmptyAfter(file, dictionary.end);
  return {
    signer: signerOf(signed.signer),
    signedAt: at === null ? null : { at: at.toISOString(), by: stamped === null ? 'signer' : 'timestamp' },
    coversWholeDocument: covers,
    changesAfter: covers ? 'none' : 'unsigned',
    integrity: isSignatureOf(signed, await digestOf(file, dictionary, signed.digest), DATA) ? 'intact' : 'altered',
    certificateInForce: isInForce(signed.signer, at ?? now),
    chain: chainOf(signed, anchors, at ?? now),
  };
};

const safely = async (
  file: Buffer,
  found: FoundSignature,
  anchors: readonly KnownCertificate[],
  now: Date,
): Promise<DocumentSignature> => {
  if (found === null) return UNREADABLE;
  try {
    return await reportOn(file, found, anchors, now);
  } catch {
    // Strangers send these bytes: whatever a parser throws at them means that they cannot be read.
    return UNREADABLE;
  }
};

/** Where an intact signature that is not known to be a stranger's covers the file to its end, what came before it was added with its signer's knowledge. */
const withLaterChanges = (signatures: readonly DocumentSignature[]): SignatureReport => {
  const sealed = signatures.some(
    ({ integrity, coversWholeDocument, chain }) =>
      integrity === 'intact' && coversWholeDocument && chain !== 'untrusted',
  );
  const told = signatures.map((each) =>
    sealed && each.integrity !== 'unreadable' && !each.coversWholeDocument
      ? { ...each, changesAfter: 'signed' as const }
      : each,
  );
  return {
    signatures: told,
    changesAfter: told.every(({ changesAfter }) => changesAfter !== 'unsigned') || sealed ? 'none' : 'unsigned',
  };
};

/**
 * The digital signatures of a PDF file: who signed, when, whether the bytes are as signed, what was added since, and
 * whether the certificate leads to one of the anchors (without any, nothing is checked). Rests on bytes alone: a signature
 * covers everything from the first byte to its end but its own hexadecimal digits, or it is not read. A file that was
 * added to after signing (ISO 32000 allows that) says so, because what a reader sees may then differ from what was signed.
 * Certificates are held against the time of signing: that of a trusted time stamp, else the one that the signer claims,
 * else `now`. Linear in the file's length, never throws; a file beyond `SIGNED_FILE_AT_MOST` counts as one unreadable signature.
 */
export const verifyPdfSignatures = async (
  bytes: Uint8Array,
  anchors: readonly KnownCertificate[],
  now: Date,
): Promise<SignatureReport> => {
  if (bytes.length > SIGNED_FILE_AT_MOST) return { signatures: [UNREADABLE], changesAfter: 'unsigned' };
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const { found, more } = findSignatures(file);
  const signatures: DocumentSignature[] = [];
  for (const each of found) signatures.push(await safely(file, each, anchors, now));
  return withLaterChanges(more ? [...signatures, UNREADABLE] : signatures);
};

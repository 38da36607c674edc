import { createHash } from 'node:crypto';
import { Sequence } from 'asn1js';
import { TSTInfo } from 'pkijs';
import { isInForce, leadsToAnchor, mayStampTime } from './chain.ts';
import { digestName, isSignatureOf, type KnownCertificate, readSigned, type Signed } from './cms.ts';

const TIME_STAMP_TOKEN = '1.2.840.113549.1.9.16.2.14';
const TIME_STAMP_INFO = '1.2.840.113549.1.9.16.1.4';

/** The time that a token (RFC 3161) stamps on these bytes; null where it is not a stamp on them or not by an authority of ours. */
const stampedTime = (token: Uint8Array, stamped: Uint8Array, anchors: readonly KnownCertificate[]): Date | null => {
  const signed = readSigned(token);
  if (signed.enclosed?.type !== TIME_STAMP_INFO) return null;
  const { content } = signed.enclosed;
  if (!isSignatureOf(signed, createHash(signed.digest).update(content).digest(), TIME_STAMP_INFO)) return null;
  const { messageImprint, genTime } = TSTInfo.fromBER(new Uint8Array(content));
  const digest = digestName(messageImprint.hashAlgorithm.algorithmId);
  if (digest === null) return null;
  const imprint = Buffer.from(messageImprint.hashedMessage.getValue());
  if (!createHash(digest).update(stamped).digest().equals(imprint)) return null;
  const { signer, certificates } = signed;
  const trusted =
    mayStampTime(signer) && isInForce(signer, genTime) && leadsToAnchor(signer, certificates, anchors, genTime);
  return trusted ? genTime : null;
};

/** When a signature was made according to a time stamp that leads to one of the anchors; null without one. */
export const trustedTime = ({ info }: Signed, anchors: readonly KnownCertificate[]): Date | null => {
  const token = info.unsignedAttrs?.attributes.find(({ type }) => type === TIME_STAMP_TOKEN);
  const value: unknown = (token?.values as unknown[] | undefined)?.[0];
  if (!(value instanceof Sequence) || anchors.length === 0) return null;
  try {
    return stampedTime(value.valueBeforeDecodeView, new Uint8Array(info.signature.getValue()), anchors);
  } catch {
    // A stamp that cannot be read says nothing about the signature itself.
    return null;
  }
};

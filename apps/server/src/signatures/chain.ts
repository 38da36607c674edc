import { BasicConstraints, ExtKeyUsage } from 'pkijs';
import { BitString } from 'asn1js';
import type { KnownCertificate } from './cms.ts';

/** Steps from a signer to an anchor. */
const LONGEST_CHAIN = 6;

const KEY_USAGE = '2.5.29.15';
const BASIC_CONSTRAINTS = '2.5.29.19';
const EXTENDED_KEY_USAGE = '2.5.29.37';
/** Critical extensions whose meaning is heeded here, or that narrow nothing (policies, names). Any other one makes a certificate unfit (RFC 5280, 4.2). */
const UNDERSTOOD = new Set([KEY_USAGE, BASIC_CONSTRAINTS, EXTENDED_KEY_USAGE, '2.5.29.32', '2.5.29.17']);

const TIME_STAMPING = '1.3.6.1.5.5.7.3.8';

const extension = ({ read }: KnownCertificate, id: string): unknown =>
  read.extensions?.find(({ extnID }) => extnID === id)?.parsedValue;

const isUnderstood = ({ read }: KnownCertificate): boolean =>
  (read.extensions ?? []).every(({ critical, extnID }) => !critical || UNDERSTOOD.has(extnID));

/** Whether a certificate is in force at an instant. */
export const isInForce = ({ x509 }: KnownCertificate, at: Date): boolean =>
  new Date(x509.validFrom) <= at && at <= new Date(x509.validTo);

/** Whether its key may sign documents: digital signature or non-repudiation, where the certificate says what it is for. */
export const maySign = (certificate: KnownCertificate): boolean => {
  const usage = extension(certificate, KEY_USAGE);
  if (usage === undefined) return true;
  const [bits = 0] = usage instanceof BitString ? usage.valueBlock.valueHexView : [];
  return (bits & 0b1100_0000) !== 0;
};

/** Whether its key may stamp times (RFC 3161, 2.3). */
export const mayStampTime = (certificate: KnownCertificate): boolean => {
  const usage = extension(certificate, EXTENDED_KEY_USAGE);
  return usage instanceof ExtKeyUsage && usage.keyPurposes.length === 1 && usage.keyPurposes[0] === TIME_STAMPING;
};

/** How many authorities may stand below this one; none limits it: infinity. Null for what is no authority. */
const roomBelow = (certificate: KnownCertificate): number | null => {
  const constraints = extension(certificate, BASIC_CONSTRAINTS);
  if (!certificate.x509.ca || !(constraints instanceof BasicConstraints)) return null;
  const { pathLenConstraint } = constraints;
  if (pathLenConstraint === undefined) return Infinity;
  return typeof pathLenConstraint === 'number' ? pathLenConstraint : pathLenConstraint.valueBlock.valueDec;
};

const isIssuedBy = ({ x509: one }: KnownCertificate, { x509: other }: KnownCertificate): boolean =>
  one.checkIssued(other) && one.verify(other.publicKey);

/**
 * Whether a way leads from a certificate to one of the anchors, every step signed, entitled and in force at the time.
 * Each certificate is looked at once, so that certificates which sign each other in circles cost nothing. Whether one was
 * revoked is not asked.
 */
export const leadsToAnchor = (
  leaf: KnownCertificate,
  along: readonly KnownCertificate[],
  anchors: readonly KnownCertificate[],
  at: Date,
): boolean => {
  const seen = new Set<string>();
  const climb = (certificate: KnownCertificate, depth: number): boolean => {
    if (seen.has(certificate.x509.fingerprint256) || depth > LONGEST_CHAIN) return false;
    seen.add(certificate.x509.fingerprint256);
    if (!isInForce(certificate, at) || !isUnderstood(certificate)) return false;
    if (anchors.some(({ x509 }) => x509.fingerprint256 === certificate.x509.fingerprint256)) return true;
    const authorities = [...anchors, ...along].filter((other) => {
      const room = roomBelow(other);
      return room !== null && room >= depth;
    });
    return authorities.some((issuer) => isIssuedBy(certificate, issuer) && climb(issuer, depth + 1));
  };
  return climb(leaf, 0);
};

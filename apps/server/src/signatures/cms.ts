/** Signatures of Cryptographic Message Syntax (RFC 5652) as PDF files carry them: read by pkijs, verified by Node's own OpenSSL. */

import { constants, createHash, timingSafeEqual, verify, X509Certificate } from 'node:crypto';
import { fromBER, ObjectIdentifier, OctetString, Sequence, UTCTime } from 'asn1js';
import { Certificate, ContentInfo, IssuerAndSerialNumber, RSASSAPSSParams, SignedData, type SignerInfo } from 'pkijs';

/** A certificate in both forms: as pkijs reads it, and as OpenSSL does. */
export interface KnownCertificate {
  read: Certificate;
  x509: X509Certificate;
}

/** The one signer of a structure, with every certificate that came along. */
export interface Signed {
  info: SignerInfo;
  signer: KnownCertificate;
  certificates: readonly KnownCertificate[];
  /** What it signs, where the structure holds that itself. */
  enclosed: { type: string; content: Uint8Array } | null;
  /** Name of the digest over the content, as Node knows it. */
  digest: string;
}

/** Not a structure that these signatures may have. */
class UnreadableSignatureError extends Error {
  override name = 'UnreadableSignatureError';
}

/** MD5 and SHA-1 prove nothing any more and are not read. */
const DIGESTS: Readonly<Record<string, string>> = {
  '2.16.840.1.101.3.4.2.1': 'sha256',
  '2.16.840.1.101.3.4.2.2': 'sha384',
  '2.16.840.1.101.3.4.2.3': 'sha512',
};

/** A digest by its object identifier, as Node calls it; null for what is not read. */
export const digestName = (id: string): string | null => DIGESTS[id] ?? null;

const RSA = '1.2.840.113549.1.1.1';
const RSA_PSS = '1.2.840.113549.1.1.10';
const RSA_WITH: Readonly<Record<string, string>> = {
  '1.2.840.113549.1.1.11': 'sha256',
  '1.2.840.113549.1.1.12': 'sha384',
  '1.2.840.113549.1.1.13': 'sha512',
};
const ECDSA_WITH: Readonly<Record<string, string>> = {
  '1.2.840.10045.4.3.2': 'sha256',
  '1.2.840.10045.4.3.3': 'sha384',
  '1.2.840.10045.4.3.4': 'sha512',
};

const CONTENT_TYPE = '1.2.840.113549.1.9.3';
const MESSAGE_DIGEST = '1.2.840.113549.1.9.4';
const SIGNING_TIME = '1.2.840.113549.1.9.5';
const SIGNING_CERTIFICATE_V2 = '1.2.840.113549.1.9.16.2.47';

const CERTIFICATES_AT_MOST = 16;

const known = (read: Certificate): KnownCertificate => ({
  read,
  x509: new X509Certificate(Buffer.from(read.toSchema().toBER())),
});

/** A certificate from PEM or DER. @throws Error for anything else. */
export const readCertificate = (text: string | Buffer): KnownCertificate => {
  const x509 = new X509Certificate(text);
  return { x509, read: Certificate.fromBER(new Uint8Array(x509.raw)) };
};

const isSigner = (certificate: Certificate, info: SignerInfo): boolean => {
  if (info.sid instanceof IssuerAndSerialNumber) {
    return certificate.issuer.isEqual(info.sid.issuer) && certificate.serialNumber.isEqual(info.sid.serialNumber);
  }
  const identifier: unknown = certificate.extensions?.find(({ extnID }) => extnID === '2.5.29.14')?.parsedValue;
  return (
    identifier instanceof OctetString &&
    Buffer.from(identifier.getValue()).equals(Buffer.from((info.sid as OctetString).valueBlock.valueHexView))
  );
};

/** Reads a structure with exactly one signer. @throws UnreadableSignatureError, or what the parser throws at bytes that are none. */
export const readSigned = (bytes: Uint8Array): Signed => {
  const { offset, result } = fromBER(bytes);
  if (offset === -1) throw new UnreadableSignatureError('not ASN.1');
  // Behind the structure there is nothing but the zeros that fill its place.
  if (bytes.subarray(offset).some((byte) => byte !== 0)) throw new UnreadableSignatureError('something after the end');
  const content = new ContentInfo({ schema: result });
  if (content.contentType !== ContentInfo.SIGNED_DATA) throw new UnreadableSignatureError('not signed data');
  const signed = new SignedData({ schema: content.content });
  const [info, ...others] = signed.signerInfos;
  if (info === undefined || others.length > 0) throw new UnreadableSignatureError('not one signer');
  const certificates = (signed.certificates ?? [])
    .filter((each) => each instanceof Certificate)
    .slice(0, CERTIFICATES_AT_MOST)
    .map(known);
  const signer = certificates.find(({ read }) => isSigner(read, info));
  const digest = DIGESTS[info.digestAlgorithm.algorithmId];
  if (signer === undefined || digest === undefined) throw new UnreadableSignatureError('no certificate or digest');
  const { eContent, eContentType } = signed.encapContentInfo;
  return {
    info,
    signer,
    certificates,
    digest,
    enclosed: eContent === undefined ? null : { type: eContentType, content: new Uint8Array(eContent.getValue()) },
  };
};

/** The only value of the only attribute of a type; null when there is none. @throws UnreadableSignatureError for several. */
const attribute = ({ info }: Signed, type: string): unknown => {
  const found = (info.signedAttrs?.attributes ?? []).filter((each) => each.type === type);
  if (found.length === 0) return null;
  const values = found.flatMap((each) => each.values as unknown[]);
  if (values.length !== 1) throw new UnreadableSignatureError('an attribute is there twice');
  return values[0];
};

const equal = (one: Uint8Array, other: Uint8Array): boolean =>
  one.length === other.length && timingSafeEqual(one, other);

/** RFC 5035: the signature names the certificate it was made with; true as well where it names none. */
const namesItsCertificate = (signed: Signed): boolean => {
  const named = attribute(signed, SIGNING_CERTIFICATE_V2);
  if (named === null) return true;
  const [certs] = named instanceof Sequence ? named.valueBlock.value : [];
  const [first] = certs instanceof Sequence ? certs.valueBlock.value : [];
  const parts = first instanceof Sequence ? first.valueBlock.value : [];
  const hash = parts.find((part) => part instanceof OctetString);
  const [algorithm] = parts[0] instanceof Sequence ? parts[0].valueBlock.value : [];
  const name = algorithm instanceof ObjectIdentifier ? DIGESTS[algorithm.getValue()] : 'sha256';
  if (hash === undefined || name === undefined) return false;
  return equal(createHash(name).update(signed.signer.x509.raw).digest(), new Uint8Array(hash.getValue()));
};

/** How OpenSSL is to verify; null where algorithm and key do not go together. */
const methodOf = ({ info, signer, digest }: Signed): { hash: string; padding?: number; saltLength?: number } | null => {
  const { algorithmId } = info.signatureAlgorithm;
  const kind = signer.x509.publicKey.asymmetricKeyType;
  if (kind === 'ec') {
    const hash = ECDSA_WITH[algorithmId];
    return hash === undefined ? null : { hash };
  }
  if (algorithmId === RSA_PSS && (kind === 'rsa' || kind === 'rsa-pss')) {
    const given = new RSASSAPSSParams({ schema: info.signatureAlgorithm.algorithmParams });
    const hash = DIGESTS[given.hashAlgorithm.algorithmId];
    return hash === undefined ? null : { hash, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: given.saltLength };
  }
  const hash = algorithmId === RSA ? digest : RSA_WITH[algorithmId];
  return kind !== 'rsa' || hash === undefined ? null : { hash, padding: constants.RSA_PKCS1_PADDING };
};

/**
 * Whether the structure signs content with this digest and type. A signature without signed attributes is not read: what
 * PDF signatures must carry stands there.
 * @throws UnreadableSignatureError for algorithms that are not read.
 */
export const isSignatureOf = (signed: Signed, digest: Uint8Array, contentType: string): boolean => {
  const method = methodOf(signed);
  const { signedAttrs, signature } = signed.info;
  if (method === null || signedAttrs === undefined) throw new UnreadableSignatureError('algorithm or attributes');
  const type = attribute(signed, CONTENT_TYPE);
  const given = attribute(signed, MESSAGE_DIGEST);
  if (!(given instanceof OctetString)) throw new UnreadableSignatureError('no digest');
  if (!(type instanceof ObjectIdentifier) || type.getValue() !== contentType) return false;
  if (!equal(digest, new Uint8Array(given.getValue()))) return false;
  if (!namesItsCertificate(signed)) return false;
  const { hash, ...options } = method;
  const key = { key: signed.signer.x509.publicKey, ...options };
  return verify(hash, Buffer.from(signedAttrs.encodedValue), key, Buffer.from(signature.getValue()));
};

/** When the signer claims to have signed. */
export const claimedTime = (signed: Signed): Date | null => {
  const time = attribute(signed, SIGNING_TIME);
  return time instanceof UTCTime ? time.toDate() : null;
};

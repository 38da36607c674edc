import { BitString, Integer, PrintableString, Utf8String } from 'asn1js';
import { AttributeTypeAndValue, BasicConstraints, Certificate, Extension, ExtKeyUsage } from 'pkijs';

export type KeyKind = 'ecdsa' | 'rsa' | 'pss';

const ALGORITHMS = {
  ecdsa: { name: 'ECDSA', namedCurve: 'P-256' },
  rsa: {
    name: 'RSASSA-PKCS1-v1_5',
    modulusLength: 2048,
    publicExponent: new Uint8Array([1, 0, 1]),
    hash: 'SHA-256',
  },
  pss: { name: 'RSA-PSS', modulusLength: 2048, publicExponent: new Uint8Array([1, 0, 1]), hash: 'SHA-256' },
} as const;

/** A key with its certificate, and those of the authorities above it. */
export interface Holder {
  certificate: Certificate;
  keys: CryptoKeyPair;
}

interface Wanted {
  name: string;
  organisation?: string;
  issuer?: Holder;
  authority?: boolean;
  timeStamping?: boolean;
  from?: string;
  to?: string;
  kind?: KeyKind;
  serial?: number;
}

let serials = 0;

const named = (certificate: Certificate['subject'], type: string, value: string): void => {
  const printable = /^[A-Z]{2}$/.test(value) ? new PrintableString({ value }) : new Utf8String({ value });
  certificate.typesAndValues.push(new AttributeTypeAndValue({ type, value: printable }));
};

const extension = (
  extnID: string,
  critical: boolean,
  parsedValue: { toBER?: unknown; toSchema?: unknown },
): Extension => {
  const schema = parsedValue as { toBER?(): ArrayBuffer; toSchema?(): { toBER(): ArrayBuffer } };
  const extnValue = schema.toSchema?.().toBER() ?? schema.toBER?.() ?? new ArrayBuffer(0);
  return new Extension({ extnID, critical, extnValue });
};

/** A certificate as an authority would issue it; without an issuer it signs itself. */
export const certify = async ({ name, organisation = 'Bộ Tài chính', issuer, ...wanted }: Wanted): Promise<Holder> => {
  const algorithm = ALGORITHMS[wanted.kind ?? 'ecdsa'];
  const keys = await crypto.subtle.generateKey(algorithm, true, ['sign', 'verify']);
  const certificate = new Certificate();
  serials += 1;
  certificate.version = 2;
  certificate.serialNumber = new Integer({ value: wanted.serial ?? serials });
  for (const [type, value] of [
    ['2.5.4.6', 'VN'],
    ['2.5.4.10', organisation],
    ['2.5.4.3', name],
  ] as const) {
    named(certificate.subject, type, value);
  }
  certificate.issuer = issuer?.certificate.subject ?? certificate.subject;
  certificate.notBefore.value = new Date(wanted.from ?? '2025-01-01T00:00:00Z');
  certificate.notAfter.value = new Date(wanted.to ?? '2030-01-01T00:00:00Z');
  // Bits of keyUsage: digitalSignature and nonRepudiation, or keyCertSign.
  const usage = new Uint8Array([wanted.authority === true ? 0b0000_0100 : 0b1100_0000]).buffer;
  certificate.extensions = [
    extension('2.5.29.19', true, new BasicConstraints({ cA: wanted.authority === true })),
    extension('2.5.29.15', true, new BitString({ valueHex: usage })),
    ...(wanted.timeStamping === true
      ? [extension('2.5.29.37', true, new ExtKeyUsage({ keyPurposes: ['1.3.6.1.5.5.7.3.8'] }))]
      : []),
  ];
  await certificate.subjectPublicKeyInfo.importKey(keys.publicKey);
  await certificate.sign((issuer?.keys ?? keys).privateKey, 'SHA-256');
  return { certificate, keys };
};

/** Its certificate in PEM. */
export const pemOf = ({ certificate }: Holder): string => {
  const base64 = Buffer.from(certificate.toSchema().toBER()).toString('base64');
  return `-----BEGIN CERTIFICATE-----\n${(base64.match(/.{1,64}/g) ?? []).join('\n')}\n-----END CERTIFICATE-----\n`;
};

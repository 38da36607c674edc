import { createHash } from 'node:crypto';
import { Integer, ObjectIdentifier, OctetString, Sequence, Set as Asn1Set, UTCTime } from 'asn1js';
import {
  AlgorithmIdentifier,
  Attribute,
  type Certificate,
  ContentInfo,
  EncapsulatedContentInfo,
  IssuerAndSerialNumber,
  MessageImprint,
  SignedAndUnsignedAttributes,
  SignedData,
  SignerInfo,
  TSTInfo,
} from 'pkijs';
import type { Holder } from './certificates.ts';

const DATA = '1.2.840.113549.1.7.1';
const TIME_STAMP_INFO = '1.2.840.113549.1.9.16.1.4';

interface CmsWanted {
  by: Holder;
  /** What is signed. */
  data: Uint8Array;
  at?: string | null;
  digest?: 'SHA-1' | 'SHA-256' | 'SHA-384' | 'SHA-512';
  /** Certificates that come along; the signer's own when nothing is said. */
  certificates?: readonly Certificate[];
  /** Put into the structure instead of staying outside. */
  enclosedAs?: string;
  namesCertificate?: boolean;
  stampedBy?: { by: Holder; at: string };
}

const attribute = (type: string, value: object): Attribute => new Attribute({ type, values: [value] });

const stampOn = async (signature: Uint8Array, { by, at }: { by: Holder; at: string }): Promise<ContentInfo> => {
  const info = new TSTInfo({
    version: 1,
    policy: '1.2.3',
    messageImprint: new MessageImprint({
      hashAlgorithm: new AlgorithmIdentifier({ algorithmId: '2.16.840.1.101.3.4.2.1' }),
      hashedMessage: new OctetString({ valueHex: createHash('sha256').update(signature).digest() }),
    }),
    serialNumber: new Integer({ value: 7 }),
    genTime: new Date(at),
  });
  const data = new Uint8Array(info.toSchema().toBER());
  return ContentInfo.fromBER(await signCms({ by, data, at, enclosedAs: TIME_STAMP_INFO }));
};

/** A signature in CMS as signing programs make it. */
export const signCms = async (wanted: CmsWanted): Promise<Uint8Array<ArrayBuffer>> => {
  const { by, data, at = '2026-03-01T03:20:30Z', digest = 'SHA-256', enclosedAs } = wanted;
  const hashed = createHash(digest).update(data).digest();
  const own = createHash('sha256').update(new Uint8Array(by.certificate.toSchema().toBER())).digest();
  const named = new Sequence({
    value: [new Sequence({ value: [new Sequence({ value: [new OctetString({ valueHex: own })] })] })],
  });
  const attributes = [
    attribute('1.2.840.113549.1.9.3', new ObjectIdentifier({ value: enclosedAs ?? DATA })),
    attribute('1.2.840.113549.1.9.4', new OctetString({ valueHex: hashed })),
    ...(at === null ? [] : [attribute('1.2.840.113549.1.9.5', new UTCTime({ valueDate: new Date(at) }))]),
    ...(wanted.namesCertificate === true ? [attribute('1.2.840.113549.1.9.16.2.47', named)] : []),
  ];
  const signed = new SignedData({
    version: 1,
    encapContentInfo: new EncapsulatedContentInfo({
      eContentType: enclosedAs ?? DATA,
      ...(enclosedAs !== undefined && { eContent: new OctetString({ valueHex: data }) }),
    }),
    signerInfos: [
      new SignerInfo({
        version: 1,
        sid: new IssuerAndSerialNumber({
          issuer: by.certificate.issuer,
          serialNumber: by.certificate.serialNumber,
        }),
        signedAttrs: new SignedAndUnsignedAttributes({ type: 0, attributes }),
      }),
    ],
    certificates: [...(wanted.certificates ?? [by.certificate])],
  });
  // DER orders a set by its bytes, and so must whoever signs it.
  const inOrder = attributes.map((each) => ({ each, bytes: Buffer.from(each.toSchema().toBER()) }));
  inOrder.sort((one, other) => Buffer.compare(one.bytes, other.bytes));
  const [info] = signed.signerInfos;
  if (info === undefined) throw new Error('No signer.');
  info.signedAttrs = new SignedAndUnsignedAttributes({ type: 0, attributes: inOrder.map(({ each }) => each) });
  const set = new Asn1Set({ value: inOrder.map(({ each }) => each.toSchema()) });
  info.signedAttrs.encodedValue = set.toBER();
  await signed.sign(by.keys.privateKey, 0, digest, new Uint8Array(data).buffer);
  if (wanted.stampedBy !== undefined) {
    const stamp = await stampOn(new Uint8Array(info.signature.getValue()), wanted.stampedBy);
    info.unsignedAttrs = new SignedAndUnsignedAttributes({
      type: 1,
      attributes: [attribute('1.2.840.113549.1.9.16.2.14', stamp.toSchema())],
    });
  }
  const content = new ContentInfo({ contentType: ContentInfo.SIGNED_DATA, content: signed.toSchema(true) });
  return new Uint8Array(content.toSchema().toBER());
};

const PLACE = 12_000;

/** A small PDF file as a first revision. */
export const plainPdf = (text: string): Buffer =>
  Buffer.from(
    `%PDF-1.7\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n2 0 obj\n<</Type/Pages/Kids[3 0 R]/Count 1>>\nendobj\n` +
      `3 0 obj\n<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R>>\nendobj\n` +
      `4 0 obj\n<</Length ${Buffer.byteLength(text)}>>\nstream\n${text}\nendstream\nendobj\n` +
      `trailer\n<</Size 5/Root 1 0 R>>\n%%EOF\n`,
  );

/** What a program that changes the file without signing appends. */
export const revision = (text: string): Buffer =>
  Buffer.from(`4 0 obj\n<</Length ${Buffer.byteLength(text)}>>\nstream\n${text}\nendstream\nendobj\n%%EOF\n`);

interface SignWanted extends Omit<CmsWanted, 'data'> {
  subFilter?: string;
  /** Under which key of the dictionary the signature stands. */
  key?: string;
  /** What the signature covers, where that is not everything but its own digits. */
  coverOnly?: (whole: [number, number, number, number]) => [number, number, number, number];
  /** Other bytes are signed than those that the file says. */
  signInstead?: Buffer;
}

/** The file with one more signature over all of it, appended as programs append them. */
export const signPdf = async (file: Buffer, wanted: SignWanted): Promise<Buffer> => {
  const head = Buffer.from(
    `9 0 obj\n<</Type/Sig/Filter/Adobe.PPKLite/SubFilter/${wanted.subFilter ?? 'adbe.pkcs7.detached'}` +
      `/M(D:20260301102030+07'00')/ByteRange [`,
  );
  const numbers = 4 * 10 + 3;
  const before = Buffer.from(`]${wanted.key ?? '/Contents'} `);
  const after = Buffer.from(`>>\nendobj\ntrailer\n<</Size 10/Root 1 0 R/Prev 9>>\n%%EOF\n`);
  const gapStart = file.length + head.length + numbers + before.length;
  const gapEnd = gapStart + PLACE + 2;
  const end = gapEnd + after.length;
  const whole: [number, number, number, number] = [0, gapStart, gapEnd, end - gapEnd];
  const ranges = wanted.coverOnly?.(whole) ?? whole;
  const rangeText = Buffer.from(ranges.map((each) => String(each).padStart(10, '0')).join(' '));
  const first = Buffer.concat([file, head, rangeText, before]);
  const data = wanted.signInstead ?? Buffer.concat([first, after]);
  const cms = Buffer.from(await signCms({ ...wanted, data }));
  const digits = cms.toString('hex').padEnd(PLACE, '0');
  return Buffer.concat([first, Buffer.from(`<${digits}>`), after]);
};

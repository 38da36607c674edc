import type { DocumentSignature } from '@thaogo/contract';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { readCertificate } from './cms.ts';
import { certify, type Holder, type KeyKind, pemOf } from '../../../../test/support/certificates.ts';
import { plainPdf, revision, signCms, signPdf } from '../../../../test/support/signed-pdf.ts';
import { SIGNED_FILE_AT_MOST, verifyPdfSignatures } from './verify-pdf-signatures.ts';

const NOW = new Date('2026-11-22T03:00:00Z');
const LETTER = plainPdf('(Kính gửi ông bà) Tj');

let root: Holder;
let middle: Holder;
let stranger: Holder;
let an: Holder;
let binh: Holder;
let stamps: Holder;

beforeAll(async () => {
  root = await certify({ name: 'Cơ quan gốc', organisation: 'Ban Cơ yếu', authority: true });
  middle = await certify({ name: 'Cơ quan cấp', organisation: 'Ban Cơ yếu', authority: true, issuer: root });
  stranger = await certify({ name: 'Người lạ', organisation: 'Không ai', authority: true });
  an = await certify({ name: 'Nguyễn Văn An', issuer: middle });
  binh = await certify({ name: 'Trần Thị Bình', organisation: 'Bộ Tư pháp', issuer: middle });
  stamps = await certify({ name: 'Dấu thời gian', issuer: root, timeStamping: true });
});

const anchorsOf = (...holders: Holder[]) => holders.map((holder) => readCertificate(pemOf(holder)));
const along = (holder: Holder) => [holder.certificate, middle.certificate];
const read = (file: Uint8Array, ...anchors: Holder[]) => verifyPdfSignatures(file, anchorsOf(...anchors), NOW);
const only = async (file: Uint8Array, ...anchors: Holder[]): Promise<DocumentSignature> => {
  const { signatures } = await read(file, ...anchors);
  expect(signatures).toHaveLength(1);
  return signatures[0] ?? expect.unreachable();
};

describe('a signed letter', () => {
  it('tells who signed it, when, and that nothing changed', async () => {
    const file = await signPdf(LETTER, { by: an, certificates: along(an) });
    expect(await read(file, root)).toEqual({
      signatures: [
        {
          signer: { name: 'Nguyễn Văn An', organisation: 'Bộ Tài chính', serial: expect.stringMatching(/^[0-9A-F]+$/) },
          signedAt: { at: '2026-03-01T03:20:30.000Z', by: 'signer' },
          coversWholeDocument: true,
          changesAfter: 'none',
          integrity: 'intact',
          certificateInForce: true,
          chain: 'trusted',
        },
      ],
      changesAfter: 'none',
    });
  });

  it.each<[KeyKind, 'SHA-256' | 'SHA-384' | 'SHA-512']>([
    ['ecdsa', 'SHA-384'],
    ['rsa', 'SHA-256'],
    ['rsa', 'SHA-512'],
    ['pss', 'SHA-256'],
  ])('is read with %s and %s, as CAdES too', async (kind, digest) => {
    const by = await certify({ name: 'Lê Chi', issuer: root, kind });
    const file = await signPdf(LETTER, { by, digest, subFilter: 'ETSI.CAdES.detached', namesCertificate: true });
    expect(await only(file, root)).toMatchObject({ integrity: 'intact', chain: 'trusted' });
    expect(await only(altered(file, 70), root)).toMatchObject({ integrity: 'altered' });
  });

  it('without anchors has its chain not checked', async () => {
    expect(await only(await signPdf(LETTER, { by: an }))).toMatchObject({ integrity: 'intact', chain: 'not_checked' });
  });

  it('says the time that the file claims where the signature claims none, and none in SHA-1', async () => {
    const file = await signPdf(LETTER, { by: an, at: null });
    expect(await only(file)).toMatchObject({ signedAt: { at: '2026-03-01T03:20:30.000Z', by: 'signer' } });
    expect(await only(await signPdf(LETTER, { by: an, digest: 'SHA-1' }))).toMatchObject({ integrity: 'unreadable' });
    expect(await only(await signPdf(LETTER, { by: an, subFilter: 'adbe.x509.rsa_sha1' }))).toMatchObject({
      integrity: 'unreadable',
    });
  });

  it('is no signed letter without a signature', async () => {
    expect(await read(LETTER, root)).toEqual({ signatures: [], changesAfter: 'none' });
  });
});

const altered = (file: Buffer, at: number): Buffer => {
  const copy = Buffer.from(file);
  copy[at] = (copy[at] ?? 0) ^ 1;
  return copy;
};

describe('an altered letter', () => {
  it('is noticed by any single byte outside the signature’s own digits', async () => {
    const file = await signPdf(LETTER, { by: an, certificates: along(an) });
    const gapStart = file.indexOf('/Contents <') + 10;
    const gapEnd = file.indexOf('>', gapStart) + 1;
    const outside = fc.integer({ min: 0, max: file.length - 1 }).filter((at) => at < gapStart || at >= gapEnd);
    await fc.assert(
      fc.asyncProperty(outside, fc.integer({ min: 1, max: 255 }), async (at, change) => {
        const copy = Buffer.from(file);
        copy[at] = (copy[at] ?? 0) ^ change;
        const { signatures } = await read(copy, root);
        expect(signatures.some(({ integrity }) => integrity === 'intact')).toBe(false);
      }),
      { numRuns: 60 },
    );
  });

  it('does not become intact by another signer’s signature or certificate', async () => {
    const file = await signPdf(LETTER, { by: an });
    expect(await only(await signPdf(LETTER, { by: an, signInstead: Buffer.from('something else') }))).toMatchObject({
      integrity: 'altered',
    });
    // The same issuer and number on another key.
    const serial = an.certificate.serialNumber.valueBlock.valueDec;
    const impostor = await certify({ name: 'Nguyễn Văn An', issuer: middle, serial });
    const swapped = await signPdf(LETTER, { by: an, certificates: [impostor.certificate] });
    expect(await only(swapped)).toMatchObject({ integrity: 'altered' });
    // The same key under another name, which only a signature that names its certificate notices.
    const renamed: Holder = { ...(await certify({ name: 'Bộ trưởng', issuer: middle, serial })), keys: an.keys };
    await renamed.certificate.subjectPublicKeyInfo.importKey(an.keys.publicKey);
    await renamed.certificate.sign(middle.keys.privateKey, 'SHA-256');
    const named = await signPdf(LETTER, { by: an, certificates: [renamed.certificate], namesCertificate: true });
    expect(await only(named)).toMatchObject({ integrity: 'altered' });
    expect(await only(file)).toMatchObject({ integrity: 'intact' });
  });

  it('is not read where the signature leaves out more than itself, or less than everything else', async () => {
    const wider = await signPdf(LETTER, {
      by: an,
      coverOnly: ([from, length, at, rest]) => [from, length - 20, at, rest],
    });
    expect(await only(wider)).toMatchObject({ integrity: 'unreadable' });
    const later = await signPdf(LETTER, { by: an, coverOnly: ([, length, at, rest]) => [9, length - 9, at, rest] });
    expect(await only(later)).toMatchObject({ integrity: 'unreadable' });
    const overlapping = await signPdf(LETTER, { by: an, coverOnly: ([from, length]) => [from, length, 5, 100] });
    expect(await only(overlapping)).toMatchObject({ integrity: 'unreadable' });
    const beyond = await signPdf(LETTER, { by: an, coverOnly: ([from, length, at]) => [from, length, at, 9_999_999] });
    expect(await only(beyond)).toMatchObject({ integrity: 'unreadable' });
    const elsewhere = await signPdf(LETTER, { by: an, key: '/Picture' });
    expect(await only(elsewhere)).toMatchObject({ integrity: 'unreadable' });
    const shorter = await signPdf(LETTER, {
      by: an,
      coverOnly: ([from, length, at, rest]) => [from, length, at, rest - 9],
    });
    expect(await only(shorter)).toMatchObject({ coversWholeDocument: false, changesAfter: 'unsigned' });
  });

  it('is not read where the signature holds what it signs, or hides something behind its end', async () => {
    const file = await signPdf(LETTER, { by: an });
    const zeros = file.lastIndexOf('0000>');
    const hidden = Buffer.from(file);
    hidden.write('00ff', zeros, 'latin1');
    expect(await only(hidden)).toMatchObject({ integrity: 'unreadable' });
    const enclosed = await signPdf(LETTER, { by: an, enclosedAs: '1.2.840.113549.1.7.1' });
    expect(await only(enclosed)).toMatchObject({ integrity: 'unreadable' });
  });
});

describe('what is added after signing', () => {
  it('is told, and the signature stays what it is', async () => {
    const file = await signPdf(LETTER, { by: an, certificates: along(an) });
    const shadowed = Buffer.concat([file, revision('(Nội dung khác) Tj')]);
    expect(await read(shadowed, root)).toMatchObject({
      signatures: [{ integrity: 'intact', coversWholeDocument: false, changesAfter: 'unsigned' }],
      changesAfter: 'unsigned',
    });
    expect(await read(Buffer.concat([file, Buffer.from('\r\n\n')]), root)).toMatchObject({ changesAfter: 'none' });
  });

  it('is known to the next signer, in the order of signing', async () => {
    const first = await signPdf(LETTER, { by: an, certificates: along(an) });
    const second = await signPdf(Buffer.concat([first, revision('(Số 12) Tj')]), {
      by: binh,
      certificates: along(binh),
    });
    const { signatures, changesAfter } = await read(second, root);
    expect(changesAfter).toBe('none');
    expect(signatures.map(({ signer, ...rest }) => [signer?.name, rest.integrity, rest.changesAfter])).toEqual([
      ['Nguyễn Văn An', 'intact', 'signed'],
      ['Trần Thị Bình', 'intact', 'none'],
    ]);
    const third = await read(Buffer.concat([second, revision('(Thêm) Tj')]), root);
    expect(third).toMatchObject({ changesAfter: 'unsigned' });
    expect(third.signatures.map((each) => each.changesAfter)).toEqual(['unsigned', 'unsigned']);
  });

  it('is not excused by a stranger’s signature where anchors are known', async () => {
    const first = await signPdf(LETTER, { by: an, certificates: along(an) });
    const forged = await signPdf(Buffer.concat([first, revision('(Khác) Tj')]), { by: stranger });
    const { signatures, changesAfter } = await read(forged, root);
    expect(signatures.map(({ chain, changesAfter: after }) => [chain, after])).toEqual([
      ['trusted', 'unsigned'],
      ['untrusted', 'none'],
    ]);
    expect(changesAfter).toBe('unsigned');
  });
});

describe('the chain', () => {
  it('is untrusted by another anchor, without the authority between, and from what is no authority', async () => {
    const file = await signPdf(LETTER, { by: an, certificates: along(an) });
    expect(await only(file, stranger)).toMatchObject({ integrity: 'intact', chain: 'untrusted' });
    expect(await only(await signPdf(LETTER, { by: an }), root)).toMatchObject({ chain: 'untrusted' });
    expect(await only(await signPdf(LETTER, { by: an }), middle)).toMatchObject({ chain: 'trusted' });
    const below = await certify({ name: 'Người được cấp trái phép', issuer: binh });
    const illegal = [below.certificate, binh.certificate, middle.certificate];
    expect(await only(await signPdf(LETTER, { by: below, certificates: illegal }), root)).toMatchObject({
      chain: 'untrusted',
    });
  });

  it('rests on the day of signing', async () => {
    const expired = await certify({ name: 'Hết hạn', issuer: root, to: '2026-02-01T00:00:00Z' });
    expect(await only(await signPdf(LETTER, { by: expired }), root)).toMatchObject({
      integrity: 'intact',
      certificateInForce: false,
      chain: 'untrusted',
    });
    const before = await signPdf(LETTER, { by: expired, at: '2026-01-15T00:00:00Z' });
    expect(await only(before, root)).toMatchObject({ certificateInForce: true, chain: 'trusted' });
    const early = await certify({ name: 'Chưa hiệu lực', issuer: root, from: '2026-09-01T00:00:00Z' });
    expect(await only(await signPdf(LETTER, { by: early }), root)).toMatchObject({ certificateInForce: false });
  });

  it('takes the time from a time stamp of an authority that it trusts, and from no other', async () => {
    const stampedBy = { by: stamps, at: '2026-03-02T00:00:00Z' };
    const stamped = await signPdf(LETTER, { by: an, certificates: along(an), stampedBy });
    expect(await only(stamped, root)).toMatchObject({
      signedAt: { at: '2026-03-02T00:00:00.000Z', by: 'timestamp' },
      chain: 'trusted',
    });
    const claimed = { at: '2026-03-01T03:20:30.000Z', by: 'signer' };
    expect(await only(stamped)).toMatchObject({ signedAt: claimed });
    const notForStamps = await signPdf(LETTER, { by: an, stampedBy: { ...stampedBy, by: binh } });
    expect(await only(notForStamps, root, middle)).toMatchObject({ signedAt: claimed });
  });
});

describe('hostile bytes', () => {
  it('are never more than unreadable', async () => {
    const file = await signPdf(LETTER, { by: an });
    const gapStart = file.indexOf('/Contents <') + 11;
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.integer({ min: 0, max: 4_000 }), fc.constantFrom('0', '3', '8', 'f')), {
          minLength: 1,
          maxLength: 20,
        }),
        async (changes) => {
          const copy = Buffer.from(file);
          for (const [at, digit] of changes) copy.write(digit, gapStart + at, 'latin1');
          const { signatures } = await read(copy, root);
          expect(signatures).toHaveLength(1);
        },
      ),
      { numRuns: 60 },
    );
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async (bytes) => {
        const { signatures } = await read(Buffer.concat([Buffer.from('1 0 obj/ByteRange[0 9 20 9]'), bytes]), root);
        expect(signatures[0]?.integrity).toBe('unreadable');
      }),
      { numRuns: 60 },
    );
  });

  it('cost no more than their length: deep nesting, thousands of dictionaries, twenty megabytes', async () => {
    const started = performance.now();
    const deep = '30800280'.repeat(60_000);
    const nested = Buffer.from(`1 0 obj /ByteRange[0 41 ${deep.length + 43} 10] /Contents <${deep}> endobj%%EOF`);
    expect((await read(nested, root)).signatures).toEqual([expect.objectContaining({ integrity: 'unreadable' })]);
    const many = Buffer.alloc(SIGNED_FILE_AT_MOST, '1 0 obj<</ByteRange[0 10 20 30]/Contents<00>>>endobj ');
    expect((await read(many, root)).signatures).toHaveLength(17);
    const signed = await signPdf(Buffer.concat([LETTER, Buffer.alloc(SIGNED_FILE_AT_MOST - 50_000, '%ByteRange ')]), {
      by: an,
    });
    expect(await only(signed)).toMatchObject({ integrity: 'intact' });
    expect(await only(Buffer.alloc(SIGNED_FILE_AT_MOST + 1))).toMatchObject({ integrity: 'unreadable' });
    expect(performance.now() - started).toBeLessThan(5_000);
  });

  it('show no name that hides what it says', async () => {
    const hidden = await certify({ name: 'Nguyễn\u202eVăn\u0000 An\n', organisation: ' ' });
    expect((await only(await signPdf(LETTER, { by: hidden }))).signer).toMatchObject({
      name: 'NguyễnVăn An',
      organisation: null,
    });
    const cms = await signCms({ by: hidden, data: LETTER });
    expect(cms.length).toBeGreaterThan(0);
  });
});

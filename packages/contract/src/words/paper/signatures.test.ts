import { describe, expect, it } from 'vitest';
import type { DocumentSignature } from '../../shapes/signatures.ts';
import { needsCaution, signatureReportWords, signerWords } from './signatures.ts';

const signature = (rest: Partial<DocumentSignature> = {}): DocumentSignature => ({
  signer: { name: 'Nguyễn Văn An', organisation: 'Bộ Tài chính', serial: '0A' },
  signedAt: { at: '2026-11-22T02:05:00.000Z', by: 'signer' },
  coversWholeDocument: true,
  changesAfter: 'none',
  integrity: 'intact',
  certificateInForce: true,
  chain: 'not_checked',
  ...rest,
});
const told = (rest: Partial<DocumentSignature>, language: 'vi' | 'en' = 'vi'): string =>
  signatureReportWords({ signatures: [signature(rest)], changesAfter: 'none' }, language).join('\n');

describe('what a signature is worth', () => {
  it('is one plain sentence: whose, when, whether changed, whether the chain was checked', () => {
    expect(told({})).toBe(
      'Chữ ký số của Nguyễn Văn An, Bộ Tài chính; ký 9\u00a0giờ\u00a005, 22/11/2026 theo người ký; tài liệu không bị thay đổi sau khi ký; chuỗi chứng thư: chưa kiểm tra.',
    );
    expect(told({ chain: 'trusted', signedAt: null }, 'en')).toBe(
      'Digital signature of Nguyễn Văn An, Bộ Tài chính; the document was not changed after signing; chain of certificates: checked and trusted.',
    );
  });

  it.each<[Partial<DocumentSignature>, string]>([
    [{ integrity: 'altered' }, 'tài liệu đã bị thay đổi sau khi ký'],
    [{ changesAfter: 'unsigned' }, 'được thêm vào mà chưa ai ký'],
    [{ changesAfter: 'signed' }, 'được bổ sung và ký tiếp'],
    [{ certificateInForce: false }, 'chứng thư không có hiệu lực lúc ký'],
    [{ chain: 'untrusted' }, 'không dẫn đến tổ chức nào'],
    [{ signedAt: { at: '2026-11-22T02:05:00.000Z', by: 'timestamp' } }, 'có dấu thời gian 9\u00a0giờ\u00a005'],
    [{ signer: null }, 'hệ thống không đọc được'],
    [{ integrity: 'unreadable' }, 'hệ thống không đọc được'],
  ])('says of %j: %s', (rest, said) => {
    expect(told(rest)).toContain(said);
  });

  it('is said where there is none, and once where it is the same', () => {
    expect(signatureReportWords({ signatures: [], changesAfter: 'none' }, 'vi')).toEqual(['Tệp chưa có chữ ký số.']);
    const unreadable = signature({ signer: null, integrity: 'unreadable' });
    expect(signatureReportWords({ signatures: [unreadable, unreadable], changesAfter: 'none' }, 'en')).toHaveLength(1);
  });

  it('calls for caution unless it is whole and nothing speaks against it', () => {
    const report = (rest: Partial<DocumentSignature>) =>
      needsCaution({ signatures: [signature(rest)], changesAfter: 'none' });
    expect(report({})).toBe(false);
    expect(needsCaution({ signatures: [], changesAfter: 'none' })).toBe(true);
    expect(needsCaution({ signatures: [signature()], changesAfter: 'unsigned' })).toBe(true);
    for (const rest of [{ integrity: 'altered' }, { certificateInForce: false }, { chain: 'untrusted' }] as const)
      expect(report(rest)).toBe(true);
  });
});

it('names who signed an answer as letters do', () => {
  expect(signerWords({ name: 'Trần Văn An', capacity: 'kt' }, 'vi')).toBe('Người ký: Trần Văn An, ký thay (KT.)');
  expect(signerWords({ name: null, capacity: 'tuq' }, 'en')).toBe('Signed by: by authorisation (TUQ.)');
  expect(signerWords({ name: 'Trần Văn An', capacity: null }, 'en')).toBe('Signed by: Trần Văn An');
});

import type { Capacity, Language } from '@thaogo/domain';
import type { DocumentSignature, SignatureReport } from '../../shapes/signatures.ts';
import { instantWords } from '../dates.ts';

const vi = {
  none: 'Tệp chưa có chữ ký số.',
  unreadable: 'Tệp có chữ ký số nhưng hệ thống không đọc được.',
  of: (name: string, organisation: string | null) =>
    `Chữ ký số của ${name}${organisation === null ? '' : `, ${organisation}`}`,
  unnamed: 'một người không nêu tên',
  at: { timestamp: (when: string) => `có dấu thời gian ${when}`, signer: (when: string) => `ký ${when} theo người ký` },
  intact: {
    none: 'tài liệu không bị thay đổi sau khi ký',
    signed: 'phần đã ký còn nguyên, sau đó tài liệu được bổ sung và ký tiếp',
    unsigned: 'phần đã ký còn nguyên, nhưng sau đó tài liệu được thêm vào mà chưa ai ký',
  },
  altered: 'tài liệu đã bị thay đổi sau khi ký',
  notInForce: 'chứng thư không có hiệu lực lúc ký',
  chain: {
    trusted: 'chuỗi chứng thư: đã kiểm tra, đáng tin cậy',
    untrusted: 'chuỗi chứng thư: không dẫn đến tổ chức nào mà đơn vị vận hành tin cậy',
    not_checked: 'chuỗi chứng thư: chưa kiểm tra',
  },
  signedBy: 'Người ký',
  capacities: {
    own: 'ký trực tiếp',
    tm: 'thay mặt (TM.)',
    kt: 'ký thay (KT.)',
    tl: 'thừa lệnh (TL.)',
    tuq: 'thừa ủy quyền (TUQ.)',
  } satisfies Record<Capacity, string> as Record<Capacity, string>,
};

const en: typeof vi = {
  none: 'The file has no digital signature.',
  unreadable: 'The file has a digital signature that this system cannot read.',
  of: (name, organisation) => `Digital signature of ${name}${organisation === null ? '' : `, ${organisation}`}`,
  unnamed: 'somebody without a name',
  at: { timestamp: (when) => `time-stamped ${when}`, signer: (when) => `signed ${when} according to the signer` },
  intact: {
    none: 'the document was not changed after signing',
    signed: 'what was signed is intact; the document was added to and signed again since',
    unsigned: 'what was signed is intact, but something was added since that nobody signed',
  },
  altered: 'the document was changed after signing',
  notInForce: 'the certificate was not in force when it was signed',
  chain: {
    trusted: 'chain of certificates: checked and trusted',
    untrusted: 'chain of certificates: leads to no authority that the operator trusts',
    not_checked: 'chain of certificates: not checked',
  },
  signedBy: 'Signed by',
  capacities: {
    own: 'in their own right',
    tm: 'on behalf of a collective (TM.)',
    kt: 'as deputy (KT.)',
    tl: 'by order (TL.)',
    tuq: 'by authorisation (TUQ.)',
  },
};

const words: Record<Language, typeof vi> = { vi, en };

const signatureWords = (
  { signer, signedAt, integrity, changesAfter, certificateInForce, chain }: DocumentSignature,
  language: Language,
): string => {
  const said = words[language];
  if (integrity === 'unreadable' || signer === null) return said.unreadable;
  const parts = [
    said.of(signer.name === '' ? said.unnamed : signer.name, signer.organisation),
    ...(signedAt === null ? [] : [said.at[signedAt.by](instantWords(signedAt.at, language))]),
    integrity === 'altered' ? said.altered : said.intact[changesAfter],
    ...(certificateInForce === false ? [said.notInForce] : []),
    said.chain[chain],
  ];
  return `${parts.join('; ')}.`;
};

/** What the digital signatures of a file are worth, a sentence each; one sentence says that there is none. */
export const signatureReportWords = ({ signatures }: SignatureReport, language: Language): string[] =>
  signatures.length === 0
    ? [words[language].none]
    : [...new Set(signatures.map((signature) => signatureWords(signature, language)))];

/** Whether whoever relies on the file must read that first. */
export const needsCaution = ({ signatures, changesAfter }: SignatureReport): boolean =>
  signatures.length === 0 ||
  changesAfter === 'unsigned' ||
  signatures.some(
    ({ integrity, certificateInForce, chain }) =>
      integrity !== 'intact' || certificateInForce === false || chain === 'untrusted',
  );

/** Who signed the answer, and in which capacity (Decree 30/2020/NĐ-CP, annex I): `Người ký: Nguyễn Văn An, ký thay (KT.)`. */
export const signerWords = (
  { name, capacity }: { name: string | null; capacity: Capacity | null },
  language: Language,
): string => {
  const said = words[language];
  const parts = [name, capacity === null ? null : said.capacities[capacity]].filter((part) => part !== null);
  return `${said.signedBy}: ${parts.join(', ')}`;
};

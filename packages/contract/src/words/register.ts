import type { DocumentStanding, Language } from '@thaogo/domain';

/** What the register can say of a document's force on a day. */
export const documentStandingWords: Record<Language, Record<DocumentStanding, string>> = {
  vi: {
    in_force: 'Còn hiệu lực',
    partly_in_force: 'Hết hiệu lực một phần',
    not_yet: 'Chưa có hiệu lực',
    replaced: 'Đã có văn bản khác thay thế',
    repealed: 'Đã bị bãi bỏ',
    expired: 'Đã hết hiệu lực',
    unknown: 'Chưa rõ hiệu lực: danh mục chưa có ngày có hiệu lực',
  },
  en: {
    in_force: 'In force',
    partly_in_force: 'No longer in force in part',
    not_yet: 'Not in force yet',
    replaced: 'Replaced by another document',
    repealed: 'Repealed',
    expired: 'No longer in force',
    unknown: 'Not known: the register has no day on which it takes effect',
  },
};

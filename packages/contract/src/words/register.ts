import type { DocumentStanding, Language, RelationKind } from '@thaogo/domain';
import { dateWords } from './dates.ts';

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

/** What a later document did, said of the earlier one, before the later one's name. */
export const relationWords: Record<Language, Record<RelationKind, string>> = {
  vi: {
    amended_by: 'Được sửa đổi, bổ sung bởi',
    partly_expired_by: 'Bị bãi bỏ một phần bởi',
    replaced_by: 'Được thay thế bởi',
    repealed_by: 'Bị bãi bỏ bởi',
    guided_by: 'Được hướng dẫn, quy định chi tiết bởi',
  },
  en: {
    amended_by: 'Amended by',
    partly_expired_by: 'Repealed in part by',
    replaced_by: 'Replaced by',
    repealed_by: 'Repealed by',
    guided_by: 'Guided or detailed by',
  },
};

/** How a cited provision stood on a day: a sentence that says so where the register cannot tell. */
export const citationStandingWords = (
  { code, on, known }: { code: DocumentStanding; on: string; known: boolean },
  language: Language,
): string => {
  const day = dateWords(on, language);
  if (language === 'vi') {
    if (!known) return `Ngày ${day}: chưa rõ hiệu lực, vì danh mục chưa có văn bản này`;
    return `Ngày ${day}: ${documentStandingWords.vi[code].replace(/^./, (first) => first.toLowerCase())}`;
  }
  if (!known) return `On ${day}: not known, the register does not have this document`;
  return `On ${day}: ${documentStandingWords.en[code].replace(/^./, (first) => first.toLowerCase())}`;
};

interface Touch {
  kind: RelationKind;
  byType: string;
  byNumberSymbol: string;
  effectiveOn: string | null;
  /** Nobody said which provisions are concerned. */
  unsaid: boolean;
}

/** One touch of a cited provision: by what, from when, and whether it is known that this provision is meant. */
export const touchWords = (touch: Touch, language: Language): string => {
  const document = `${touch.byType} ${touch.byNumberSymbol}`;
  const whole = touch.kind === 'replaced_by' || touch.kind === 'repealed_by';
  const unsaid = touch.unsaid && !whole;
  if (language === 'vi') {
    const from = touch.effectiveOn === null ? 'chưa rõ từ ngày nào' : `từ ${dateWords(touch.effectiveOn, 'vi')}`;
    return `${relationWords.vi[touch.kind]} ${document} (${from})${unsaid ? '; danh mục chưa ghi rõ những điều nào' : ''}`;
  }
  const from = touch.effectiveOn === null ? 'from a day not known' : `from ${dateWords(touch.effectiveOn, 'en')}`;
  return `${relationWords.en[touch.kind]} ${document} (${from})${unsaid ? '; the register does not say which articles' : ''}`;
};

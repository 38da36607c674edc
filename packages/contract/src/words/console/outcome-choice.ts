import type { Language } from '@thaogo/domain';

interface OutcomeChoiceWords {
  who: string;
  own: string;
  proposed: string;
  addressee: string;
  other: string;
  otherAgency: string;
  until: string;
  untilHint: (latest: string) => string;
  /** A choice that was made, as it stands in a saved draft. */
  chosenOwn: string;
  chosenProposed: (addressee: string) => string;
  chosenUntil: (date: string) => string;
}

/** By whom what an answer promises is done, to whom it is proposed, until when. */
export const consoleOutcomeChoiceWords: Record<Language, OutcomeChoiceWords> = {
  vi: {
    who: 'Ai thực hiện',
    own: 'Cơ quan bạn tự thực hiện',
    proposed: 'Đề nghị cơ quan có thẩm quyền',
    addressee: 'Cơ quan được đề nghị',
    other: 'Cơ quan khác…',
    otherAgency: 'Tìm cơ quan được đề nghị',
    until: 'Áp dụng đến ngày',
    untilHint: (latest) => `Không muộn hơn ${latest}.`,
    chosenOwn: 'Cơ quan chủ trì tự thực hiện.',
    chosenProposed: (addressee) => `Đề nghị ${addressee}.`,
    chosenUntil: (date) => `Áp dụng đến ngày ${date}.`,
  },
  en: {
    who: 'Who does it',
    own: 'Your agency does it',
    proposed: 'It is proposed to whoever is competent',
    addressee: 'Proposed to',
    other: 'Another agency…',
    otherAgency: 'Find the agency',
    until: 'In force until',
    untilHint: (latest) => `${latest} at the latest.`,
    chosenOwn: 'The lead agency does it.',
    chosenProposed: (addressee) => `Proposed to ${addressee}.`,
    chosenUntil: (date) => `In force until ${date}.`,
  },
};

import type { Language, RoutingReason } from '@thaogo/domain';

/** What a reason speaks of, in the reader's language; names are looked up by the caller. */
export interface RoutingReasonFacts {
  document: string;
  agency: string;
  /** What the petition is about; empty where it is not known any more. */
  matter?: string;
  /** The sender's own words that say so. */
  words?: readonly string[];
}

type Sentence = (facts: { document: string; agency: string; matter: string; words: string }) => string;

const SENTENCES: Record<Language, Record<RoutingReason['code'], Sentence>> = {
  vi: {
    issued: ({ document, agency }) => `${document} do ${agency} ban hành.`,
    drafted: ({ document, agency }) => `${document} do ${agency} chủ trì soạn thảo.`,
    probably_drafted: ({ document, agency }) =>
      `${document} có thể do ${agency} chủ trì soạn thảo (suy ra từ chủ đề của văn bản).`,
    succeeded: ({ agency }) => `Nay là ${agency} phụ trách.`,
    about: ({ agency, matter, words }) =>
      matter === ''
        ? `Theo nội dung, việc này thuộc trách nhiệm của ${agency}.`
        : `Nội dung nói về “${matter}”${words === '' ? '' : ` (${words})`}, thuộc trách nhiệm của ${agency}.`,
    moved: ({ agency, matter, words }) =>
      matter === ''
        ? `Theo nội dung, việc này nay do ${agency} phụ trách.`
        : `Nội dung nói về “${matter}”${words === '' ? '' : ` (${words})`}; việc này nay do ${agency} phụ trách.`,
    named: ({ agency }) => `Người gửi nêu tên ${agency}.`,
    local: ({ document, agency }) =>
      document === '' ? `Việc này thuộc địa phương: ${agency}.` : `${document} là văn bản của địa phương: ${agency}.`,
    department: ({ agency }) => `${agency} là cơ quan tham mưu ở địa phương nên chủ trì trả lời.`,
    not_joined: ({ agency }) => `${agency} chưa tham gia hệ thống này.`,
    bottleneck: ({ agency }) => `${agency} chủ trì tháo gỡ điểm nghẽn mà người gửi cùng nêu ra.`,
    no_document: () => 'Chưa nêu văn bản nào nên cơ quan đầu mối sẽ xác định.',
    unknown_document: ({ document }) => `Chưa xác định được cơ quan phụ trách ${document}.`,
  },
  en: {
    issued: ({ document, agency }) => `${document} was issued by ${agency}.`,
    drafted: ({ document, agency }) => `${document} was drafted by ${agency}.`,
    probably_drafted: ({ document, agency }) =>
      `${document} was probably drafted by ${agency} (inferred from its subject).`,
    succeeded: ({ agency }) => `${agency} is responsible for it now.`,
    about: ({ agency, matter, words }) =>
      matter === ''
        ? `By its content this is the responsibility of ${agency}.`
        : `It is about “${matter}”${words === '' ? '' : ` (${words})`}, the responsibility of ${agency}.`,
    moved: ({ agency, matter, words }) =>
      matter === ''
        ? `By its content this is now the responsibility of ${agency}.`
        : `It is about “${matter}”${words === '' ? '' : ` (${words})`}, now the responsibility of ${agency}.`,
    named: ({ agency }) => `The sender names ${agency}.`,
    local: ({ document, agency }) =>
      document === '' ? `This is a local matter: ${agency}.` : `${document} is a local document: ${agency}.`,
    department: ({ agency }) => `${agency} drafts for the local authority and therefore answers.`,
    not_joined: ({ agency }) => `${agency} has not joined this installation.`,
    bottleneck: ({ agency }) => `${agency} solves the bottleneck that the sender joined.`,
    no_document: () => 'No document is named, so the coordinating agency will decide.',
    unknown_document: ({ document }) => `The agency responsible for ${document} is not known yet.`,
  },
};

/** Why routing chose an agency, in a sentence. */
export const routingReasonWords = (
  code: RoutingReason['code'],
  { document, agency, matter = '', words = [] }: RoutingReasonFacts,
  language: Language,
): string => SENTENCES[language][code]({ document, agency, matter, words: words.join(', ') });

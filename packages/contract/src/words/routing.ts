import type { Language, RoutingReason } from '@thaogo/domain';

/** Why routing chose an agency, in a sentence; names are looked up by the caller. */
export const routingReasonWords = (
  code: RoutingReason['code'],
  facts: { document: string; agency: string },
  language: Language,
): string => {
  const { document, agency } = facts;
  const sentences: Record<Language, Record<RoutingReason['code'], string>> = {
    vi: {
      issued: `${document} do ${agency} ban hành.`,
      drafted: `${document} do ${agency} chủ trì soạn thảo.`,
      probably_drafted: `${document} có thể do ${agency} chủ trì soạn thảo (suy ra từ chủ đề của văn bản).`,
      succeeded: `Nay thuộc trách nhiệm của ${agency}.`,
      local: `${document} là văn bản của địa phương: ${agency}.`,
      not_joined: `${agency} chưa tham gia hệ thống này.`,
      no_document: 'Chưa nêu văn bản nào nên cơ quan đầu mối sẽ xác định.',
      unknown_document: `Chưa xác định được cơ quan phụ trách ${document}.`,
    },
    en: {
      issued: `${document} was issued by ${agency}.`,
      drafted: `${document} was drafted by ${agency}.`,
      probably_drafted: `${document} was probably drafted by ${agency} (inferred from its subject).`,
      succeeded: `${agency} is responsible for it now.`,
      local: `${document} is a local document: ${agency}.`,
      not_joined: `${agency} has not joined this installation.`,
      no_document: 'No document is named, so the coordinating agency will decide.',
      unknown_document: `The agency responsible for ${document} is not known yet.`,
    },
  };
  return sentences[language][code];
};

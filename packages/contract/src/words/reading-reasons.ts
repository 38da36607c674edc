import type { Language } from '@thaogo/domain';

/** Why a machine suggests what it suggests: the sender's own words that weighed most, in a sentence; nothing where none did. */
export const decidingWordsReasons = (words: readonly string[], language: Language): string[] => {
  if (words.length === 0) return [];
  const quoted = words.map((word) => `“${word}”`).join(', ');
  return [language === 'vi' ? `Vì có các từ: ${quoted}.` : `Because of the words: ${quoted}.`];
};

/** What a machine suggests about a petition besides who answers it. */
export type SuggestedMatter = 'subject' | 'difficulty' | 'scope';

const SUGGESTED: Record<Language, Record<SuggestedMatter, (name: string) => string>> = {
  vi: {
    subject: (name) => `Gợi ý của máy về chủ đề: ${name}.`,
    difficulty: (name) => `Gợi ý của máy về loại khó khăn: ${name}.`,
    scope: (name) => `Máy ngờ rằng đây không phải phản ánh về quy định: ${name}.`,
  },
  en: {
    subject: (name) => `Subject, suggested by machine: ${name}.`,
    difficulty: (name) => `Kind of difficulty, suggested by machine: ${name}.`,
    scope: (name) => `A machine doubts that this is about a rule: ${name}.`,
  },
};

/** What a machine suggests and why, for a coordinator. */
export const machineSuggestionWords = (
  what: SuggestedMatter,
  { name, words }: { name: string; words: readonly string[] },
  language: Language,
): string => [SUGGESTED[language][what](name), ...decidingWordsReasons(words, language)].join(' ');

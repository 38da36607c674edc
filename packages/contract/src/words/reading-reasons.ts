import type { Language } from '@thaogo/domain';

/** Why a machine suggests what it suggests: the sender's own words that weighed most, in a sentence; nothing where none did. */
export const decidingWordsReasons = (words: readonly string[], language: Language): string[] => {
  if (words.length === 0) return [];
  const quoted = words.map((word) => `“${word}”`).join(', ');
  return [language === 'vi' ? `Vì có các từ: ${quoted}.` : `Because of the words: ${quoted}.`];
};

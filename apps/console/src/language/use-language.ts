import { useSyncExternalStore } from 'react';
import { currentLanguage, type Language, onLanguageChange } from './language.ts';

/** Which language is being read? */
export const useLanguage = (): Language => useSyncExternalStore(onLanguageChange, currentLanguage);

/** What do these words say in that language? */
export const useWords = <W>(words: Record<Language, W>): W => words[useLanguage()];

import type { LANGUAGES } from '@thaogo/contract';

export type Language = (typeof LANGUAGES)[number];

const KEY = 'thaogo.language';
const listeners = new Set<() => void>();

const remembered = (): Language => {
  try {
    return localStorage.getItem(KEY) === 'en' ? 'en' : 'vi';
  } catch {
    // Storage may be switched off; the console then starts in Vietnamese.
    return 'vi';
  }
};

let language: Language = remembered();

/** The language that people read and that requests ask for. */
export const currentLanguage = (): Language => language;

/** Changes the language and remembers it in this browser. */
export const chooseLanguage = (chosen: Language): void => {
  language = chosen;
  try {
    localStorage.setItem(KEY, chosen);
  } catch {
    // Not remembered then; it still holds until the page is left.
  }
  for (const listener of listeners) listener();
};

/** Calls `listener` whenever the language changes, until the function it returns is called. */
export const onLanguageChange = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

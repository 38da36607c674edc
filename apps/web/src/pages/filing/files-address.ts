import { addressOf } from '../../addresses.ts';
import type { Language } from '../../language.ts';

/** The page of files; `change` where the check of the answers led to it. */
export const filesAddress = (language: Language, change: boolean): string =>
  `${addressOf('files', language)}${change ? '?change=1' : ''}`;

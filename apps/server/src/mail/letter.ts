import { createHash } from 'node:crypto';
import { convert } from 'html-to-text';
import PostalMime, { type Email } from 'postal-mime';
import { replyText } from './reply-text.ts';

/** A letter of so many bytes at most is taken. */
export const MOST_REPLY_BYTES = 1_048_576;

/** What matters of a letter that answers a question. */
export interface Letter {
  /** Written by an answering machine or for a list. */
  byMachine: boolean;
  hasFiles: boolean;
  /** What was written, without what was quoted. */
  text: string;
  /** The letter's own name where it has one, else all of it, as SHA-256. */
  digest: Uint8Array;
}

const header = (email: Email, key: string): string =>
  email.headers
    .find((each) => each.key === key)
    ?.value.trim()
    .toLowerCase() ?? '';

/** Answering machines and lists write without anybody having written. */
const isByMachine = (email: Email): boolean =>
  !['', 'no'].includes(header(email, 'auto-submitted')) ||
  ['bulk', 'list', 'junk', 'auto_reply'].includes(header(email, 'precedence')) ||
  header(email, 'x-autoreply') !== '' ||
  header(email, 'list-id') !== '';

/** Pictures in a letter and its signature are part of it; all else was attached on purpose. */
const hasFiles = (email: Email): boolean =>
  email.attachments.some(({ related, mimeType }) => related !== true && !mimeType.endsWith('-signature'));

const textOf = (email: Email): string =>
  email.text === undefined
    ? convert(email.html ?? '', {
        wordwrap: false,
        limits: { maxInputLength: MOST_REPLY_BYTES, maxDepth: 40, maxChildNodes: 2000 },
        selectors: [
          { selector: 'img', format: 'skip' },
          { selector: 'a', options: { ignoreHref: true } },
        ],
      })
    : email.text;

/** Reads a letter. May take minutes for one made to take long: only in a thread that can be ended. @throws Error for what is no letter. */
export const readLetter = async (raw: Uint8Array): Promise<Letter> => {
  const email = await PostalMime.parse(raw);
  return {
    byMachine: isByMachine(email),
    hasFiles: hasFiles(email),
    text: replyText(textOf(email)).normalize('NFC'),
    digest: createHash('sha256')
      .update(email.messageId ?? '')
      .update(email.messageId === undefined ? raw : '')
      .digest(),
  };
};

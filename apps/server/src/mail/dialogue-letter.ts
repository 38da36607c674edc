import { dialogueLetterWords, instantWords, mailFrameWords } from '@thaogo/contract';
import type { Log } from '@thaogo/api';
import {
  type DialogueLetter,
  type DueLetter,
  dueLetter,
  makeConfirmationLink,
  noteLetter,
  openRegistration,
  type Reader,
  type VaultKeys,
} from '@thaogo/db';
import type { Bilingual } from '@thaogo/domain';
import type { ComposedMessage } from './compose.ts';
import { mailPage } from './mail-page.ts';
import type { Post, Posted } from './post.ts';
import type { TextPost } from './text-post.ts';

/** What sending a letter needs. */
interface LetterDeps {
  db: Reader;
  keys: VaultKeys;
  post: Post;
  /** Null where no text messages can be sent. */
  texts: TextPost | null;
  now(): Date;
  publicUrl: string;
  operator: Bilingual;
  log: Log;
}

/** What somebody who registered is told: the dialogue as everybody may read it, and nothing of what they asked. */
const compose = (
  { letter, registration, dialogue }: DueLetter,
  { link, agency, operator }: { link: string; agency: string; operator: Bilingual },
): ComposedMessage => {
  const { language } = registration;
  const words = dialogueLetterWords[language][letter.news];
  const frame = mailFrameWords[language];
  const sentences = [
    words.when(instantWords(dialogue.starts_at.toISOString(), language)),
    words.where(dialogue.place),
    words.organiser(agency),
    words.next,
  ];
  const what = words.what(dialogue.title);
  const notes = [mailFrameWords.vi.runBy(operator.vi), mailFrameWords.en.runBy(operator.en)];
  return {
    subject: words.subject,
    text: [words.heading, what, ...sentences, `${frame.open}:\n${link}`, `-- \n${notes.join('\n')}`]
      .join('\n\n')
      .concat('\n'),
    html: mailPage({
      language,
      heading: words.heading,
      code: what,
      sentences,
      mark: null,
      link: { address: link, words: frame.open, note: '' },
      notes,
    }),
  };
};

const agencyNameOf = async ({ db }: LetterDeps, { dialogue, registration }: DueLetter): Promise<string> => {
  const agency = await db
    .selectFrom('agency')
    .select(['name_vi', 'name_en'])
    .where('code', '=', dialogue.agency)
    .executeTakeFirst();
  return (registration.language === 'en' ? agency?.name_en : agency?.name_vi) ?? dialogue.agency;
};

/** Where it leads: to the button with which it is confirmed, or to the page of the dialogue. */
const linkOf = async (deps: LetterDeps, { letter, registration, dialogue }: DueLetter): Promise<string> => {
  const { db, publicUrl } = deps;
  const english = registration.language === 'en';
  if (letter.news !== 'confirm') return `${publicUrl}${english ? '/en/dialogues' : '/doi-thoai'}/${dialogue.id}`;
  const page = english ? '/en/dialogues/confirmation' : '/doi-thoai/xac-nhan';
  return `${publicUrl}${page}/${await makeConfirmationLink(db, registration, deps.now())}`;
};

/** By mail where there is an address, else by text message; null where neither reaches anybody. */
const send = async (deps: LetterDeps, due: DueLetter): Promise<Posted | null> => {
  const { post, texts, publicUrl, operator } = deps;
  const { id, news } = due.letter;
  const { email, phone } = openRegistration(due.registration, deps.keys.vault);
  const event = `dialogue_${news}`;
  if (email === null && (phone === null || texts === null)) return null;
  const link = await linkOf(deps, due);
  const message = compose(due, { link, agency: await agencyNameOf(deps, due), operator });
  if (email !== null)
    return post.send({ ...message, messageId: `<${id}@${new URL(publicUrl).hostname}>`, to: [email], event });
  return phone === null || texts === null
    ? null
    : texts.send({ id, to: phone, text: `${message.subject}\n${link}`, event });
};

/** Makes one attempt at a letter to somebody who registered for a dialogue; one that is settled is left alone. */
export const attemptDialogueLetter = async (
  deps: LetterDeps,
  job: { deliveryId: string; requestId: string },
  last: boolean,
): Promise<'settled' | 'later'> => {
  const due = await dueLetter(deps.db, job.deliveryId);
  if (due === null) return 'settled';
  const { letter } = due;
  const settle = async (state: DialogueLetter['state'], error: string | null): Promise<'settled' | 'later'> => {
    await noteLetter(deps.db, letter, { state, error, at: deps.now() });
    const fields = { requestId: job.requestId, ...(error !== null && { code: error }) };
    if (state === 'dead') deps.log.error('delivery_dead', fields);
    else if (state === 'retrying') deps.log.warn('delivery_retrying', fields);
    else deps.log.info(`delivery_${state}`, fields);
    return state === 'retrying' ? 'later' : 'settled';
  };
  const posted = await send(deps, due);
  if (posted === null) return settle('no_address', null);
  if (posted.outcome === 'sent') return settle('sent', null);
  return settle(posted.outcome === 'never' || last ? 'dead' : 'retrying', posted.error);
};

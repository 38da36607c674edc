import { mailFrameWords, measureNoticeWords } from '@thaogo/contract';
import type { Log } from '@thaogo/api';
import { type DueNotice, dueNotice, noteNotice, type Reader } from '@thaogo/db';
import { type Bilingual, type CivilDate, civilDateOf } from '@thaogo/domain';
import { addressesOfRole } from './addresses.ts';
import type { ComposedMessage } from './compose.ts';
import { mailPage } from './mail-page.ts';
import type { Post } from './post.ts';

/** What sending a notice needs. */
interface NoticeDeps {
  db: Reader;
  post: Post;
  now(): Date;
  publicUrl: string;
  operator: Bilingual;
  log: Log;
}

/** Staff are written to in Vietnamese. */
const LANGUAGE = 'vi';

const compose = (
  { code, news }: Pick<DueNotice, 'code' | 'news'>,
  { publicUrl, operator }: Pick<NoticeDeps, 'publicUrl' | 'operator'>,
): ComposedMessage => {
  const words = measureNoticeWords[LANGUAGE];
  const frame = mailFrameWords[LANGUAGE];
  const { subject, heading, next } = words.news[news];
  const codeLine = `${frame.code}: ${code}`;
  const link = `${publicUrl}/console/measures/${code}`;
  const notes = [words.whyNoContent, mailFrameWords.vi.runBy(operator.vi), mailFrameWords.en.runBy(operator.en)];
  return {
    subject: `${code}: ${subject}`,
    text: [heading, codeLine, next, `${words.open}:\n${link}`, frame.signInFirst, `-- \n${notes.join('\n')}`]
      .join('\n\n')
      .concat('\n'),
    html: mailPage({
      language: LANGUAGE,
      heading,
      code: codeLine,
      sentences: [next],
      mark: null,
      link: { address: link, words: words.open, note: frame.signInFirst },
      notes,
    }),
  };
};

/** Nobody is in charge of a measure alone: the owner's officers and leaders are. An answer goes to whoever instructed. */
const addressesFor = async (db: Reader, { agency, news }: DueNotice, today: CivilDate): Promise<string[]> => {
  const roles = news === 'instruction_answered' ? (['chairman_office'] as const) : (['officer', 'leader'] as const);
  const all = await Promise.all(roles.map((role) => addressesOfRole(db, agency, role, today)));
  return [...new Set(all.flat())];
};

/** Makes one attempt at what an agency hears of a measure; null where the job is about no such thing that is still to be sent. */
export const attemptMeasureNotice = async (
  deps: NoticeDeps,
  job: { deliveryId: string; requestId: string },
  last: boolean,
): Promise<'settled' | 'later' | null> => {
  const notice = await dueNotice(deps.db, job.deliveryId);
  if (notice === null) return null;
  const settle = async (state: DueNotice['state'], error: string | null): Promise<'settled' | 'later'> => {
    await noteNotice(deps.db, notice, { state, error, at: deps.now() });
    const fields = { requestId: job.requestId, ...(error !== null && { code: error }) };
    if (state === 'dead') deps.log.error('delivery_dead', fields);
    else if (state === 'retrying') deps.log.warn('delivery_retrying', fields);
    else deps.log.info(`delivery_${state}`, fields);
    return state === 'retrying' ? 'later' : 'settled';
  };
  const to = await addressesFor(deps.db, notice, civilDateOf(deps.now()));
  if (to.length === 0) return settle('no_address', null);
  const posted = await deps.post.send({
    ...compose(notice, deps),
    messageId: `<${notice.id}@${new URL(deps.publicUrl).hostname}>`,
    to,
    event: `measure_${notice.news}`,
  });
  if (posted.outcome === 'sent') return settle('sent', null);
  return settle(posted.outcome === 'never' || last ? 'dead' : 'retrying', posted.error);
};

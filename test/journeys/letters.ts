import { type SenderNews, senderNewsWords } from '@thaogo/contract';
import type { ReceivedMail } from '../support/mail-server.ts';
import type { Installation } from './installation.ts';

/** The first address in a letter. */
export const linkIn = ({ message }: ReceivedMail): string => /https?:\S+/.exec(message.text ?? '')?.[0] ?? '';

/** The letter to a sender with this kind of news, here or to come. */
export const letterTo = ({ mail }: Installation, email: string, news: SenderNews): Promise<ReceivedMail> =>
  mail.waitFor(
    ({ envelope, message }) =>
      envelope.to.includes(email) && (message.subject ?? '').endsWith(`: ${senderNewsWords(news, null, 'vi').subject}`),
  );

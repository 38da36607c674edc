import {
  REPLY_MARK,
  agencyNewsWords,
  type AgencyPart,
  dateWords,
  forwarderNewsWords,
  isForwarderNews,
  isSenderNews,
  mailFrameWords,
  type NewsWords,
  senderNewsWords,
} from '@thaogo/contract';
import type { Bilingual, DeadlineName, Language, News, Petition } from '@thaogo/domain';
import { mailPage } from './mail-page.ts';

/** Whom a message speaks to. */
export type Reader =
  | { kind: 'sender'; language: Language }
  | { kind: 'agency'; part: AgencyPart }
  | { kind: 'forwarder' };

/** What a message is made from. The petition's words and its sender's name are not among it. */
export interface MessageFacts {
  news: News;
  petition: Pick<Petition, 'code' | 'deadlines'>;
  /** False where the agency meant has not joined: then the sender's due date is what the rules say and no more. */
  binding: boolean;
  reader: Reader;
  link: string;
  /** Last civil date on which the link opens without signing in; null when it never does. */
  linkUntil: string | null;
  /** Whether it can be answered by mail. */
  answerable: boolean;
  operator: Bilingual;
}

export interface ComposedMessage {
  subject: string;
  text: string;
  html: string;
}

const running = (petition: MessageFacts['petition'], name: DeadlineName): string | null =>
  petition.deadlines.findLast((deadline) => deadline.name === name && deadline.endedOn === null)?.dueOn ?? null;

/** The deadline that some news is about; other news goes with the agency's own part. */
const DUE_WITH: Partial<Record<News, DeadlineName>> = {
  consulted: 'opinion',
  disputed: 'dispute',
  looked_at_again: 'reconsideration',
};
const OWN_PART: Record<AgencyPart, DeadlineName> = { lead: 'agency_answer', coordinator: 'pass_on' };

const newsWords = ({ news, petition, binding, reader }: MessageFacts, language: Language): NewsWords => {
  if (reader.kind === 'forwarder' && isForwarderNews(news)) return forwarderNewsWords[language][news];
  if (isSenderNews(news)) {
    const on = running(petition, 'answer');
    return senderNewsWords(news, on === null ? null : { on, binding }, language);
  }
  const part = reader.kind === 'agency' ? reader.part : 'coordinator';
  return agencyNewsWords(news, part, running(petition, DUE_WITH[news] ?? OWN_PART[part]), language);
};

/** Officers are written to in Vietnamese. */
const languageOf = (reader: Reader): Language => (reader.kind === 'sender' ? reader.language : 'vi');

/** The words of a message, as plain text and as HTML that says the same. */
export const composeMessage = (facts: MessageFacts): ComposedMessage => {
  const language = languageOf(facts.reader);
  const frame = mailFrameWords[language];
  const words = newsWords(facts, language);
  const { code } = facts.petition;
  const codeLine = `${frame.code}: ${code}`;
  const linkNote = facts.linkUntil === null ? frame.signInFirst : frame.linkUntil(dateWords(facts.linkUntil, language));
  const mark = facts.answerable ? `${REPLY_MARK} ${frame.replyAbove}` : null;
  const sentences = [...words.sentences, ...(facts.answerable ? [frame.answerable] : [])];
  const notes = [
    frame.whyNoContent,
    ...(facts.reader.kind === 'sender' ? [frame.notYours] : []),
    mailFrameWords.vi.runBy(facts.operator.vi),
    mailFrameWords.en.runBy(facts.operator.en),
  ];
  return {
    subject: `${code}: ${words.subject}`,
    text: [
      ...(mark === null ? [] : [mark]),
      words.heading,
      codeLine,
      ...sentences,
      `${frame.open}:\n${facts.link}`,
      linkNote,
      `-- \n${notes.join('\n')}`,
    ]
      .join('\n\n')
      .concat('\n'),
    html: mailPage({
      language,
      heading: words.heading,
      code: codeLine,
      sentences,
      mark,
      link: { address: facts.link, words: frame.open, note: linkNote },
      notes,
    }),
  };
};

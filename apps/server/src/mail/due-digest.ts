import { dateWords, dueDigestWords, mailFrameWords, weekdayDateWords } from '@thaogo/contract';
import type { DigestContent, DueDigest, DuePart } from '@thaogo/db';
import type { Bilingual } from '@thaogo/domain';
import type { ComposedMessage } from './compose.ts';
import { mailPage } from './mail-page.ts';

/** Staff are written to in Vietnamese. */
const LANGUAGE = 'vi';
const PETITIONS = ['overdue', 'today', 'soon'] as const;
const MEASURES = ['measures_overdue', 'measures_today', 'measures_soon'] as const;
/** Measures on which an instruction waits for its answer. */
const INSTRUCTIONS = ['instructions_overdue', 'instructions_today', 'instructions_soon'] as const;
/** Bottlenecks, delegated rules, checks of legality: in the subject they count as work on documents, like measures. */
const DOSSIERS = ['dossiers_overdue', 'dossiers_today', 'dossiers_soon'] as const;
const DOCUMENTS = [...MEASURES, ...DOSSIERS] as const;
const PARTS = [...PETITIONS, ...MEASURES, ...INSTRUCTIONS, ...DOSSIERS] as const;

const total = (due: DigestContent, parts: readonly (typeof PARTS)[number][]): number =>
  parts.reduce((sum, part) => sum + (due[part]?.count ?? 0), 0);

const lines = ({ count, first }: DuePart, heading: string): string => {
  const words = dueDigestWords[LANGUAGE];
  const codes = first.map(({ code, dueOn }) => `${code} (${words.due(dateWords(dueOn, LANGUAGE))})`);
  const rest = count - first.length;
  return `${heading}\u00a0– ${[...codes, ...(rest > 0 ? [words.more(rest)] : [])].join(', ')}.`;
};

/** The message of a digest: numbers, codes and due dates, and never what a petition says. */
export const composeDigest = (
  { due, role }: Pick<DueDigest, 'due' | 'role'>,
  { agency, publicUrl, operator }: { agency: Bilingual; publicUrl: string; operator: Bilingual },
): ComposedMessage => {
  const words = dueDigestWords[LANGUAGE];
  const frame = mailFrameWords[LANGUAGE];
  const heading = words.heading(agency[LANGUAGE]);
  const sentences = PARTS.flatMap((part) => {
    const told = due[part];
    return told === undefined ? [] : [lines(told, words.part[part](told.count))];
  });
  const reports = (due.reports ?? []).map(({ name, dueOn }) =>
    words.report(name[LANGUAGE], weekdayDateWords(dueOn, LANGUAGE)),
  );
  const count = total(due, PARTS);
  const link = `${publicUrl}/console/`;
  const notes = [
    words.once,
    frame.whyNoContent,
    mailFrameWords.vi.runBy(operator.vi),
    mailFrameWords.en.runBy(operator.en),
  ];
  return {
    subject:
      count === 0
        ? words.reportSubject(agency[LANGUAGE])
        : words.subject(agency[LANGUAGE], {
            petitions: total(due, PETITIONS),
            measures: total(due, DOCUMENTS),
            instructions: total(due, INSTRUCTIONS),
          }),
    text: [
      heading,
      words.why[role],
      ...sentences,
      ...reports,
      `${words.open}:\n${link}`,
      frame.signInFirst,
      `-- \n${notes.join('\n')}`,
    ]
      .join('\n\n')
      .concat('\n'),
    html: mailPage({
      language: LANGUAGE,
      heading,
      code: words.why[role],
      sentences: [...sentences, ...reports],
      link: { address: link, words: words.open, note: frame.signInFirst },
      mark: null,
      notes,
    }),
  };
};

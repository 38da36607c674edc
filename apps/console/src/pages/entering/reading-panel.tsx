import { consoleEnteringWords, type ReadingReply } from '@thaogo/contract';
import type { ReactNode } from 'react';
import { useWords } from '../../language/use-language.ts';
import { Recipient } from './recipient.tsx';

/** The words with what was found in them marked; offsets are those of the text that was read. */
const highlighted = (text: string, citations: ReadingReply['citations']): ReactNode[] => {
  const pieces: ReactNode[] = [];
  let at = 0;
  for (const { start, end } of citations.toSorted((a, b) => a.start - b.start)) {
    if (start < at || end > text.length) continue;
    pieces.push(text.slice(at, start), <mark key={start}>{text.slice(start, end)}</mark>);
    at = end;
  }
  return [...pieces, text.slice(at)];
};

interface ReadingPanelProps {
  text: string;
  /** What a machine read in these words, the provisions that are filed among what it went by. */
  read: ReadingReply;
  /** False while a later reading is awaited. */
  settled: boolean;
}

/** What filing would do as it stands, and the words as they were read, to be read back. */
export const ReadingPanel = ({ text, read, settled }: ReadingPanelProps) => {
  const words = useWords(consoleEnteringWords);
  return (
    <section className="reading" aria-labelledby="reading" aria-busy={!settled}>
      <h2 id="reading">{words.reading}</h2>
      <Recipient read={read} />
      {settled && (
        <>
          <h3>{words.ownWords}</h3>
          <p className="as-written">{highlighted(text, read.citations)}</p>
        </>
      )}
    </section>
  );
};

import { filingReadingWords } from '@thaogo/contract';
import { Fragment, type ReactNode } from 'react';
import type { DocumentAnswer } from '../../../forms/answers.ts';
import { documentField } from '../../../forms/judge-answers.ts';
import type { Language } from '../../../language.ts';

/** A stretch of the text that names provisions: those at these places of the list. */
interface Marked {
  start: number;
  end: number;
  entries: number[];
}

/** Where the text names what is kept, in order and apart; a list of provisions is one stretch. */
const markedIn = (text: string, documents: readonly DocumentAnswer[]): Marked[] => {
  const all = documents.flatMap(({ kept, spans }, entry) =>
    kept
      ? spans.filter(([start, end]) => start < end && end <= text.length).map(([start, end]) => ({ start, end, entry }))
      : [],
  );
  const marked: Marked[] = [];
  for (const { start, end, entry } of all.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    const last = marked.at(-1);
    if (last === undefined || start >= last.end) marked.push({ start, end, entries: [entry] });
    else if (!last.entries.includes(entry)) last.entries.push(entry);
  }
  return marked;
};

const highlighted = (text: string, from: number, to: number, marked: readonly Marked[]): ReactNode => {
  const within = marked.filter(({ start, end }) => start >= from && end <= to);
  let at = from;
  const pieces = within.map(({ start, end, entries }) => {
    const before = text.slice(at, start);
    at = end;
    return (
      <Fragment key={start}>
        {before}
        <mark>
          <a href={`#${documentField(entries[0] ?? 0, 'kept')}`}>{text.slice(start, end)}</a>
          <sup>{entries.map((entry) => entry + 1).join(', ')}</sup>
        </mark>
      </Fragment>
    );
  });
  return (
    <>
      {pieces}
      {text.slice(at, to)}
    </>
  );
};

/** Longer texts are shown by the paragraphs that name something. */
const SHORT = 700;

/** The paragraphs of a text by their places in it. */
const paragraphs = (text: string): { from: number; to: number }[] =>
  [...text.matchAll(/[^\n]+/g)].map(({ index, 0: line }) => ({ from: index, to: index + line.length }));

const Excerpt = ({ text, marked, language }: { text: string; marked: readonly Marked[]; language: Language }) => {
  const words = filingReadingWords[language].documents;
  const named = paragraphs(text).filter(({ from, to }) => marked.some(({ start, end }) => start >= from && end <= to));
  return named.map(({ from, to }, index) => (
    <p key={from}>
      {from > (named[index - 1]?.to ?? 0) + 2 && <span className="skipped" role="img" aria-label={words.skipped} />}
      {highlighted(text, from, to, marked)}
    </p>
  ));
};

/** The sender's own words with the provisions highlighted, each leading to its entry in the list below. */
export const OwnWords = ({
  text,
  documents,
  language,
}: {
  text: string;
  documents: readonly DocumentAnswer[];
  language: Language;
}) => {
  const words = filingReadingWords[language].documents;
  const marked = markedIn(text, documents);
  if (marked.length === 0) return null;
  const whole = <div className="typed">{highlighted(text, 0, text.length, marked)}</div>;
  return (
    <section className="own-words" aria-labelledby="own-words">
      <h2 id="own-words" className="visually-hidden">
        {words.ownWords}
      </h2>
      {text.length <= SHORT ? (
        whole
      ) : (
        <>
          <Excerpt text={text} marked={marked} language={language} />
          <details className="why">
            <summary>{words.wholeText}</summary>
            {whole}
          </details>
        </>
      )}
    </section>
  );
};

import { consoleShellWords } from '@thaogo/contract';
import { type ReactNode, useEffect, useRef } from 'react';
import { useWords } from '../language/use-language.ts';

let arrivals = 0;

/** Called when another page is gone to: its heading takes the focus, as a new page's would. */
export const expectArrival = (): void => {
  arrivals += 1;
};

let answered = 0;

interface PageHeadingProps {
  /** What the browser's tab says; the heading itself unless it is long. */
  title: string;
  children?: ReactNode;
}

/** The page's only first-level heading. It names the tab, and takes the focus after a navigation. */
export const PageHeading = ({ title, children }: PageHeadingProps) => {
  const heading = useRef<HTMLHeadingElement>(null);
  const { product } = useWords(consoleShellWords);
  useEffect(() => {
    document.title = `${title} – ${product}`;
  }, [title, product]);
  useEffect(() => {
    if (answered === arrivals) return;
    answered = arrivals;
    heading.current?.focus({ preventScroll: true });
    window.scrollTo(0, 0);
  }, [title]);
  return (
    <h1 ref={heading} tabIndex={-1}>
      {children ?? title}
    </h1>
  );
};

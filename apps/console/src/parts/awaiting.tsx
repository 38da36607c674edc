import { consoleShellWords } from '@thaogo/contract';
import { useEffect, useState } from 'react';
import { useWords } from '../language/use-language.ts';

const PATIENCE_MS = 1000;

/** Keeps the place of something that is on its way, and says what it is once a second has passed. */
export const Awaiting = ({ what }: { what: string }) => {
  const words = useWords(consoleShellWords);
  const [slow, setSlow] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setSlow(true), PATIENCE_MS);
    return () => clearTimeout(timer);
  }, []);
  return (
    <p className="awaiting" role="status">
      {slow && words.awaiting(what)}
    </p>
  );
};

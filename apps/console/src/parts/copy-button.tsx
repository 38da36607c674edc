import { consoleShellWords } from '@thaogo/contract';
import { useState } from 'react';
import { useWords } from '../language/use-language.ts';
import { announce } from './announcer.tsx';

/** Copies a text, and says whether that worked. */
export const CopyButton = ({ text, label }: { text: string; label?: string }) => {
  const words = useWords(consoleShellWords);
  const [said, setSaid] = useState<string | null>(null);
  const copy = async (): Promise<void> => {
    const outcome = await navigator.clipboard.writeText(text).then(
      () => words.copied,
      () => words.notCopied,
    );
    setSaid(outcome);
    announce(outcome);
  };
  return (
    <>
      <button type="button" className="button-quiet" onClick={() => void copy()}>
        {label ?? words.copy}
      </button>{' '}
      {said !== null && <span className="quiet">{said}</span>}
    </>
  );
};

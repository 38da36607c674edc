import { consoleFileWords, type FileView, type LetterView } from '@thaogo/contract';
import { type ReactNode, useState } from 'react';
import type { UploadUse } from '../../../api/upload.ts';
import { useWords } from '../../../language/use-language.ts';
import { LetterField } from '../paper/letter-field.tsx';
import { FilesField } from './files-field.tsx';

interface ChosenFiles {
  /** Where files are chosen; null where none go with the action. */
  field: ReactNode;
  /** What the action's body has of them. */
  body: { attachments?: string[]; letter?: string };
  /** Whether everything that was chosen has arrived; says so beside the field where it has not. */
  ready: () => boolean;
}

/** Which files go with an action: any number, the one signed letter, or none. */
export const useChosenFiles = (code: string, use: UploadUse | 'letter' | undefined): ChosenFiles => {
  const words = useWords(consoleFileWords);
  const [files, setFiles] = useState<readonly FileView[]>([]);
  const [letter, setLetter] = useState<LetterView | null>(null);
  const [waiting, setWaiting] = useState(false);
  const [asked, setAsked] = useState(false);
  const wrong = asked && waiting ? words.notYet : undefined;
  const ready = (): boolean => {
    setAsked(waiting);
    return !waiting;
  };
  if (use === undefined) return { field: null, body: {}, ready };
  if (use === 'letter') {
    return {
      field: <LetterField code={code} letter={letter} onLetter={setLetter} onWaiting={setWaiting} wrong={wrong} />,
      body: letter === null ? {} : { letter: letter.id },
      ready,
    };
  }
  return {
    field: <FilesField code={code} use={use} files={files} onFiles={setFiles} onWaiting={setWaiting} wrong={wrong} />,
    body: files.length === 0 ? {} : { attachments: files.map(({ id }) => id) },
    ready,
  };
};

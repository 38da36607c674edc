import { consoleFileWords, type FileView, instantWords, type LetterView, sizeWords } from '@thaogo/contract';
import { fileAddress } from '../../api/letters.ts';
import { useLanguage, useWords } from '../../language/use-language.ts';
import { SignatureLines } from './paper/signature-lines.tsx';

interface FileListProps {
  /** Of their petition. */
  code: string;
  files: readonly FileView[];
  /** What they came with, where that is not plain from the place. */
  heading?: string;
}

/** Files as links. Each opens in a tab of its own, where it can reach nothing of ours. */
export const FileList = ({ code, files, heading }: FileListProps) => {
  const words = useWords(consoleFileWords);
  const language = useLanguage();
  if (files.length === 0) return null;
  return (
    <>
      {heading !== undefined && <p className="file-heading">{heading}</p>}
      <ul className="file-list">
        {files.map((file) => (
          <li key={file.id}>
            {file.scan === 'infected' ? (
              file.name
            ) : (
              <a href={fileAddress(code, file.id)} target="_blank" rel="noreferrer">
                {file.name}
              </a>
            )}
            <span className="quiet">
              {[sizeWords(file.size, language), words.from[file.from], instantWords(file.uploadedAt, language)].join(
                ' · ',
              )}
              {' · '}
              <span className={file.scan === 'infected' ? 'file-infected' : undefined}>{words.scans[file.scan]}</span>
            </span>
          </li>
        ))}
      </ul>
    </>
  );
};

/** A signed letter as a file, and what its signatures are worth; nothing where none was attached. */
export const SignedLetter = ({ code, letter, heading }: { code: string; letter: LetterView | null; heading: string }) =>
  letter !== null && (
    <>
      <FileList code={code} files={[letter]} heading={heading} />
      <SignatureLines report={letter.report} />
    </>
  );

import { ACCEPTED_FILES, type FileView, siteFileWords, sizeWords } from '@thaogo/contract';
import type { ReactNode } from 'react';
import type { Fault } from '../forms/fault.ts';
import { FILE_FIELD } from '../http/send-file.ts';
import type { Language } from '../language.ts';
import { FieldFrame } from './field.tsx';

/** Name, size and what a scanner said; `children` stands behind. */
export const FileLine = ({
  file,
  language,
  href,
  more,
  children,
}: {
  file: FileView;
  language: Language;
  /** Where it opens; null where it does not. */
  href: string | null;
  more?: string;
  children?: ReactNode;
}) => {
  const words = siteFileWords[language];
  const facts = [sizeWords(file.size, language), ...(more === undefined ? [] : [more])];
  return (
    <li className="file">
      <span className="file-name">
        {href === null || file.scan === 'infected' ? file.name : <a href={href}>{file.name}</a>}
      </span>
      <span className="file-facts quiet">
        {facts.join(' · ')}
        {' · '}
        <span className={file.scan === 'infected' ? 'file-infected' : undefined}>{words.scans[file.scan]}</span>
      </span>
      {children}
    </li>
  );
};

/** Files that are not sent yet, each with the way to take it out again. A script adds to the list as files arrive. */
export const WaitingFiles = ({
  files,
  language,
  heading,
}: {
  files: readonly FileView[];
  language: Language;
  heading: string;
}) => (
  <div className="waiting-files" data-uploaded="" hidden={files.length === 0}>
    <p>
      <strong>{heading}</strong>
    </p>
    <ul className="files">
      {files.map((file) => (
        <FileLine key={file.id} file={file} language={language} href={null}>
          <RemoveFile file={file} language={language} />
        </FileLine>
      ))}
    </ul>
  </div>
);

const RemoveFile = ({ file, language }: { file: Pick<FileView, 'id' | 'name'>; language: Language }) => {
  const words = siteFileWords[language];
  return (
    <button
      type="submit"
      name="remove"
      value={file.id}
      className="button-quiet"
      aria-label={words.removeLabel(file.name)}
      formNoValidate
    >
      {words.remove}
    </button>
  );
};

/**
 * The control that files are chosen with. Chosen files go with the form; a script sends each at once, tells how far it is, and
 * tries again where the connection broke.
 */
export const FileField = ({ language, faults }: { language: Language; faults: readonly Fault[] }) => {
  const words = siteFileWords[language];
  return (
    <FieldFrame
      language={language}
      name={FILE_FIELD}
      label={words.choose}
      hint={`${words.hint} ${words.privacy}`}
      optional
      faults={faults.slice(0, 1)}
    >
      <input
        id={FILE_FIELD}
        name={FILE_FIELD}
        type="file"
        multiple
        accept={ACCEPTED_FILES}
        aria-describedby={`${FILE_FIELD}-hint`}
        data-upload=""
        data-uploading={words.uploading}
        data-failed={words.failed}
        data-retry={words.retry}
        data-remove={words.remove}
      />
      <ul className="files" data-progress="" aria-live="polite" hidden />
    </FieldFrame>
  );
};

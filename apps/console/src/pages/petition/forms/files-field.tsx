import { ACCEPTED_FILES, consoleFileWords, type FileView, LIMITS, type ProblemCode, sizeWords } from '@thaogo/contract';
import { useEffect, useState } from 'react';
import { newKey } from '../../../api/new-key.ts';
import { isRefusal, Unreachable } from '../../../api/refused.ts';
import { dropFile, uploadFile, type UploadUse } from '../../../api/upload.ts';
import { useLanguage, useWords } from '../../../language/use-language.ts';
import { Field } from '../../../parts/field.tsx';
import { ProblemNotice } from '../../../parts/problem-notice.tsx';

/** What trying again does not change. */
const FOR_GOOD = ['file_too_large', 'file_type_not_taken', 'invalid'] as const satisfies readonly ProblemCode[];

/** A file on its way. It stays until it has arrived or somebody leaves it out: nothing is lost unnoticed. */
interface Sending {
  key: string;
  file: File;
  /** How much of it has gone, from 0 to 1. */
  part: number;
  /** Why it has not arrived; null while it is on its way. */
  error: unknown;
}

interface FilesFieldProps {
  code: string;
  use: UploadUse;
  /** What has arrived. */
  files: readonly FileView[];
  onFiles: (change: (now: readonly FileView[]) => readonly FileView[]) => void;
  /** Told whether some file has not arrived. */
  onWaiting: (waiting: boolean) => void;
  /** What is wrong with sending now, in words. */
  wrong: string | undefined;
}

/** Files that go with an action: each is sent as soon as it is chosen, and waits there for the action. */
export const FilesField = ({ code, use, files, onFiles, onWaiting, wrong }: FilesFieldProps) => {
  const words = useWords(consoleFileWords);
  const language = useLanguage();
  const [sending, setSending] = useState<readonly Sending[]>([]);
  const [surplus, setSurplus] = useState(false);
  const waiting = sending.length > 0;
  useEffect(() => onWaiting(waiting), [onWaiting, waiting]);

  const change = (key: string, changed: Partial<Sending>): void =>
    setSending((now) => now.map((each) => (each.key === key ? { ...each, ...changed } : each)));
  const forget = (key: string): void => setSending((now) => now.filter((each) => each.key !== key));
  const send = async (key: string, file: File): Promise<void> => {
    try {
      const kept = await uploadFile(code, use, file, (part) => change(key, { part }));
      onFiles((now) => (now.some(({ id }) => id === kept.id) ? now : [...now, kept]));
      forget(key);
    } catch (error) {
      change(key, { error });
    }
  };
  const choose = (chosen: readonly File[]): void => {
    const room = Math.max(0, LIMITS.files - files.length - sending.length);
    setSurplus(chosen.length > room);
    const added = chosen.slice(0, room).map((file): Sending => ({ key: newKey(), file, part: 0, error: null }));
    setSending((now) => [...now, ...added]);
    for (const { key, file } of added) void send(key, file);
  };
  const leaveOut = (id: string): void => {
    onFiles((now) => now.filter((file) => file.id !== id));
    // One that cannot be taken away now goes by itself after a day.
    dropFile(code, id).catch(() => undefined);
  };

  return (
    <>
      <Field label={words.choose} hint={`${words.seenBy[use]} ${words.kinds}`} wrong={wrong}>
        {(described) => (
          <input
            {...described}
            type="file"
            multiple
            accept={ACCEPTED_FILES}
            onChange={({ target }) => {
              choose([...(target.files ?? [])]);
              target.value = '';
            }}
          />
        )}
      </Field>
      {surplus && (
        <p className="field-error" role="alert">
          {words.tooMany(LIMITS.files)}
        </p>
      )}
      <ul className="file-list chosen-files" aria-label={words.chosen} aria-live="polite">
        {files.map((file) => (
          <li key={file.id}>
            <span>{file.name}</span>
            <span className="quiet">{`${sizeWords(file.size, language)} · ${words.scans[file.scan]}`}</span>
            <button
              type="button"
              className="button-quiet"
              aria-label={words.removeLabel(file.name)}
              onClick={() => leaveOut(file.id)}
            >
              {words.remove}
            </button>
          </li>
        ))}
        {sending.map(({ key, file, part, error }) => (
          <li key={key}>
            <span>{file.name}</span>
            {error === null ? (
              <>
                <span className="quiet">{words.uploading(Math.floor(part * 100))}</span>
                <progress max={1} value={part} aria-label={words.progress(file.name)} />
              </>
            ) : (
              <>
                {error instanceof Unreachable ? (
                  <span className="field-error" role="alert">
                    {words.failed}
                  </span>
                ) : (
                  <ProblemNotice error={error} typing />
                )}
                <span className="button-row">
                  {!isRefusal(error, ...FOR_GOOD) && (
                    <button
                      type="button"
                      className="button-quiet"
                      onClick={() => {
                        change(key, { error: null, part: 0 });
                        void send(key, file);
                      }}
                    >
                      {words.retry}
                    </button>
                  )}
                  <button
                    type="button"
                    className="button-quiet"
                    aria-label={words.removeLabel(file.name)}
                    onClick={() => forget(key)}
                  >
                    {words.remove}
                  </button>
                </span>
              </>
            )}
          </li>
        ))}
      </ul>
    </>
  );
};

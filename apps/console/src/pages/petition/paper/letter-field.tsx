import { consolePaperWords, type LetterView } from '@thaogo/contract';
import { useMutation } from '@tanstack/react-query';
import { useEffect } from 'react';
import { uploadLetter } from '../../../api/letters.ts';
import { useWords } from '../../../language/use-language.ts';
import { Awaiting } from '../../../parts/awaiting.tsx';
import { Field } from '../../../parts/field.tsx';
import { ProblemNotice } from '../../../parts/problem-notice.tsx';
import { SignatureLines } from './signature-lines.tsx';

interface LetterFieldProps {
  code: string;
  /** The letter that was uploaded; null while there is none. */
  letter: LetterView | null;
  onLetter: (letter: LetterView | null) => void;
  /** Told whether one is on its way. */
  onWaiting: (waiting: boolean) => void;
  /** What is wrong with sending now, in words. */
  wrong: string | undefined;
}

/** The signed letter as a file: uploaded at once, so that what its signatures are worth is read before it is issued. */
export const LetterField = ({ code, letter, onLetter, onWaiting, wrong }: LetterFieldProps) => {
  const words = useWords(consolePaperWords);
  const { mutate, isPending, error, reset } = useMutation({
    mutationFn: (file: File) => uploadLetter(code, file),
    onSuccess: onLetter,
  });
  useEffect(() => onWaiting(isPending), [onWaiting, isPending]);
  if (letter !== null) {
    return (
      <div className="field" role="group" aria-label={words.letterFile}>
        <span className="label">{words.letterFile}</span>
        <p className="picked">
          <strong>{letter.name}</strong>
        </p>
        <SignatureLines report={letter.report} />
        <button type="button" className="button-quiet" onClick={() => onLetter(null)}>
          {words.letterOther}
        </button>
      </div>
    );
  }
  return (
    <>
      <Field label={words.letterFile} hint={words.letterHint} wrong={wrong}>
        {(described) => (
          <input
            {...described}
            type="file"
            accept="application/pdf,.pdf"
            disabled={isPending}
            onChange={({ target }) => {
              const [file] = target.files ?? [];
              reset();
              if (file !== undefined) mutate(file);
            }}
          />
        )}
      </Field>
      {isPending && <Awaiting what={words.letterAwaited} />}
      <ProblemNotice error={error} typing />
    </>
  );
};

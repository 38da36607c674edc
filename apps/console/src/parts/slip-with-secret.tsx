import { consolePaperWords } from '@thaogo/contract';
import { useMutation } from '@tanstack/react-query';
import { slipWithSecret } from '../api/paper.ts';
import { useWords } from '../language/use-language.ts';

/** Gives the browser a file to save or print, and forgets it. */
const save = (file: Blob, name: string): void => {
  const address = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
};

/** The slip to hand over, with the secret that is shown this once. */
export const SlipWithSecret = ({ code, secret }: { code: string; secret: string }) => {
  const words = useWords(consolePaperWords);
  const { mutate, isPending, isError } = useMutation({
    mutationFn: async () => save(await slipWithSecret(code, secret), `${code}.pdf`),
    gcTime: 0,
  });
  return (
    <>
      <button type="button" className="button-plain" disabled={isPending} onClick={() => mutate()}>
        {words.slipWithSecret}
      </button>
      {isError && (
        <span className="wrong" role="alert">
          {words.slipTrouble}
        </span>
      )}
    </>
  );
};

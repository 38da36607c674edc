import { type CaseworkView, consolePetitionWords, dateWords } from '@thaogo/contract';
import { useLanguage, useWords } from '../../../language/use-language.ts';

/** Where it went instead, by which letter and why. */
export const Transferred = ({ transfer }: { transfer: NonNullable<CaseworkView['transfer']> }) => {
  const words = useWords(consolePetitionWords).around;
  const language = useLanguage();
  return (
    <section className="transferred" aria-labelledby="petition-transfer">
      <h2 id="petition-transfer">{words.transfer}</h2>
      <p>
        <strong>{transfer.to}</strong>
        <br />
        {words.transferLetter(transfer.letterNumber, dateWords(transfer.on, language))}
        {transfer.groundName !== null && (
          <>
            <br />
            {words.transferGround(transfer.groundName)}
          </>
        )}
      </p>
    </section>
  );
};

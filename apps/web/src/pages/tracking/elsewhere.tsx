import { dateWords, type SenderView, siteFileWords, trackingWords } from '@thaogo/contract';
import type { Language } from '../../language.ts';
import { typeset } from '../../parts/typeset.ts';
import { SignedLetter } from './files.tsx';

/** To whom it was passed on, by which letter and why, and who answers now. */
export const Transfer = ({
  code,
  transfer,
  language,
}: {
  code: string;
  transfer: NonNullable<SenderView['transfer']>;
  language: Language;
}) => {
  const words = trackingWords[language];
  return (
    <section className="summary" aria-labelledby="transfer">
      <h2 id="transfer">{words.transferHeading}</h2>
      <dl>
        <div>
          <dt>{words.transferTo}</dt>
          <dd>{transfer.to}</dd>
        </div>
        <div>
          <dt>{words.transferLetter}</dt>
          <dd>{typeset(words.letter(transfer.letterNumber, dateWords(transfer.on, language)))}</dd>
        </div>
        {transfer.groundName !== null && (
          <div>
            <dt>{words.transferWhy}</dt>
            <dd>{transfer.groundName}</dd>
          </div>
        )}
      </dl>
      <SignedLetter
        letter={transfer.letter}
        heading={siteFileWords[language].transferLetter}
        code={code}
        language={language}
      />
      <p>{words.transferNext}</p>
    </section>
  );
};

/** What the official portal calls it, and how far it was there when somebody looked. */
export const OfficialPortal = ({
  code,
  external,
  language,
}: {
  code: string;
  external: NonNullable<SenderView['external']>;
  language: Language;
}) => {
  const words = trackingWords[language];
  return (
    <section className="summary" aria-labelledby="portal">
      <h2 id="portal">{words.externalHeading}</h2>
      <dl>
        <div>
          <dt>{words.externalRef}</dt>
          <dd>{external.ref}</dd>
        </div>
        <div>
          <dt>{words.externalStatus}</dt>
          <dd>{external.status}</dd>
        </div>
      </dl>
      <SignedLetter
        letter={external.letter}
        heading={siteFileWords[language].portalLetter}
        code={code}
        language={language}
      />
      <p className="quiet">{typeset(words.externalNoted(dateWords(external.notedOn, language)))}</p>
    </section>
  );
};

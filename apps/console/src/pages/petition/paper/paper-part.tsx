import { type CaseworkView, consolePaperWords } from '@thaogo/contract';
import { useState } from 'react';
import { letterAddress, slipAddress } from '../../../api/paper.ts';
import { useWords } from '../../../language/use-language.ts';
import { AgencyPicker, type PickedAgency } from '../../../parts/agency-picker.tsx';

const Letter = ({ code, proposed }: { code: string; proposed: PickedAgency | null }) => {
  const words = useWords(consolePaperWords);
  const [to, setTo] = useState(proposed);
  return (
    <>
      <h3>{words.letter}</h3>
      <p className="quiet">{words.letterHow}</p>
      <AgencyPicker label={words.letterTo} picked={to} onPick={setTo} outsideOnly />
      {to !== null && (
        <p className="button-row">
          <a className="button-plain" href={letterAddress(code, to.code, 'docx')} download>
            {words.word}
          </a>
          <a href={letterAddress(code, to.code, 'pdf')} target="_blank" rel="noreferrer">
            {words.preview}
          </a>
        </p>
      )}
    </>
  );
};

/** What can be printed of a petition: its slip, and for its coordinator the letter to an agency outside the system. */
export const PaperPart = ({ view }: { view: Pick<CaseworkView, 'code' | 'agencyLetter'> }) => {
  const words = useWords(consolePaperWords);
  return (
    <section aria-labelledby="petition-paper">
      <h2 id="petition-paper">{words.heading}</h2>
      <p>
        <a href={slipAddress(view.code)} target="_blank" rel="noreferrer">
          {words.slip}
        </a>
      </p>
      {view.agencyLetter !== null && <Letter key={view.code} code={view.code} proposed={view.agencyLetter.proposed} />}
    </section>
  );
};

import { filingReadingWords } from '@thaogo/contract';
import type { SuggestedProvision } from '../../../forms/answers.ts';
import type { Fault } from '../../../forms/fault.ts';
import type { LookedUp } from '../../../http/look-up.ts';
import type { Language } from '../../../language.ts';
import { TextField } from '../../../parts/field.tsx';
import { RESULTS_ID } from '../next-address.ts';
import { namedProvision, provisionLines } from '../provision-names.ts';

const Result = ({ provision, language }: { provision: SuggestedProvision; language: Language }) => {
  const words = filingReadingWords[language].documents;
  const { place, document, about } = provisionLines(provision, language);
  return (
    <li>
      <button
        type="submit"
        className="result"
        name="pick"
        value={JSON.stringify(provision)}
        aria-label={words.addLabel(namedProvision(provision, language))}
      >
        <span>
          <strong>{[place, document].filter((part) => part !== null).join(', ')}</strong>
          {about.map((line) => (
            <span key={line} className="result-about">
              {line}
            </span>
          ))}
        </span>
        <span className="result-add">{words.add}</span>
      </button>
    </li>
  );
};

const Results = ({ lookedUp, language }: { lookedUp: LookedUp; language: Language }) => {
  const words = filingReadingWords[language].documents;
  const { provisions, available } = lookedUp;
  const asTyped: SuggestedProvision = {
    numberSymbol: '',
    title: lookedUp.words,
    article: '',
    clause: '',
    point: '',
    shown: { type: '', title: '', heading: '' },
  };
  const none = available ? words.nothing(lookedUp.words) : words.unavailable;
  return (
    <div id={RESULTS_ID} tabIndex={-1} className="results">
      {provisions.length > 0 ? <h3>{words.results(lookedUp.words)}</h3> : <p>{none}</p>}
      <ul className="plain-list">
        {provisions.map((provision) => (
          <Result key={namedProvision(provision, language)} provision={provision} language={language} />
        ))}
        <li>
          <button type="submit" className="button-quiet" name="pick" value={JSON.stringify(asTyped)}>
            {words.addAsTyped(lookedUp.words)}
          </button>
        </li>
      </ul>
    </div>
  );
};

/** Looks up the register and comes back to the same page with everything as it was. */
export const ProvisionSearch = ({
  language,
  search,
  lookedUp,
  faults,
}: {
  language: Language;
  search: string;
  lookedUp: LookedUp | null;
  faults: readonly Fault[];
}) => {
  const words = filingReadingWords[language].documents;
  return (
    <>
      <div className="search-line">
        <TextField
          language={language}
          name="search"
          label={words.search}
          hint={words.searchHint}
          value={search}
          faults={faults}
        />
        <button type="submit" className="button button-second" name="look" value="yes">
          {words.look}
        </button>
      </div>
      {lookedUp !== null && <Results lookedUp={lookedUp} language={language} />}
    </>
  );
};

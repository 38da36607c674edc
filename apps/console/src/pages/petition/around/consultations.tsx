import { type CaseworkView, consolePetitionWords } from '@thaogo/contract';
import { useWords } from '../../../language/use-language.ts';

/** What other agencies were asked, and what they said. */
export const Consultations = ({ consultations }: Pick<CaseworkView, 'consultations'>) => {
  const words = useWords(consolePetitionWords).around;
  if (consultations.length === 0) return null;
  return (
    <section className="around" aria-labelledby="petition-consultations">
      <h3 id="petition-consultations">{words.consultations}</h3>
      <ul>
        {consultations.map(({ agency, question, opinion }) => (
          <li key={agency.code}>
            <p className="around-top">
              <strong>{agency.name}</strong>
              <span className={opinion === null ? 'around-open' : 'around-done'}>
                {opinion === null ? words.opinionAwaited : words.opinionGiven}
              </span>
            </p>
            <p className="quiet as-written">
              {words.consultationAsked}: {question}
            </p>
            {opinion !== null && <p className="as-written">{opinion}</p>}
          </li>
        ))}
      </ul>
    </section>
  );
};

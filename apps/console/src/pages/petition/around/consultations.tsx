import { type CaseworkView, consoleFileWords, consolePetitionWords } from '@thaogo/contract';
import { useWords } from '../../../language/use-language.ts';
import { FileList } from '../file-list.tsx';

/** What other agencies were asked, and what they said. */
export const Consultations = ({ code, consultations }: Pick<CaseworkView, 'code' | 'consultations'>) => {
  const words = useWords(consolePetitionWords).around;
  const files = useWords(consoleFileWords);
  if (consultations.length === 0) return null;
  return (
    <section className="around" aria-labelledby="petition-consultations">
      <h3 id="petition-consultations">{words.consultations}</h3>
      <ul>
        {consultations.map(({ agency, question, questionFiles, opinion, opinionFiles }) => (
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
            <FileList code={code} files={questionFiles} heading={files.opinionAsked} />
            {opinion !== null && <p className="as-written">{opinion}</p>}
            <FileList code={code} files={opinionFiles} heading={files.opinionGiven} />
          </li>
        ))}
      </ul>
    </section>
  );
};

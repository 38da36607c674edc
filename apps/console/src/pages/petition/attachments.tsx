import { type CaseworkView, consoleFileWords, instantWords, sizeWords } from '@thaogo/contract';
import { fileAddress } from '../../api/letters.ts';
import { useLanguage, useWords } from '../../language/use-language.ts';

/** What came as files, oldest first. A file opens in a tab of its own, where it can reach nothing of ours. */
export const Attachments = ({ view }: { view: CaseworkView }) => {
  const words = useWords(consoleFileWords);
  const language = useLanguage();
  return (
    <section aria-labelledby="petition-files">
      <h2 id="petition-files">{words.heading}</h2>
      {view.attachments.length === 0 ? (
        <p className="quiet">{words.none}</p>
      ) : (
        <>
          <ul className="file-list">
            {view.attachments.map((file) => (
              <li key={file.id}>
                {file.scan === 'infected' ? (
                  file.name
                ) : (
                  <a href={fileAddress(view.code, file.id)} target="_blank" rel="noreferrer">
                    {file.name}
                  </a>
                )}
                <span className="quiet">
                  {[
                    sizeWords(file.size, language),
                    words.from[file.from],
                    instantWords(file.uploadedAt, language),
                  ].join(' · ')}
                  {' · '}
                  <span className={file.scan === 'infected' ? 'file-infected' : undefined}>
                    {words.scans[file.scan]}
                  </span>
                </span>
              </li>
            ))}
          </ul>
          <p className="quiet">{words.recorded}</p>
        </>
      )}
    </section>
  );
};

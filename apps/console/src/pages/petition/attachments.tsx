import { type CaseworkView, consoleFileWords } from '@thaogo/contract';
import { useWords } from '../../language/use-language.ts';
import { FileList } from './file-list.tsx';

/** Files that sender and staff have alike, oldest first. */
export const Attachments = ({ view }: { view: CaseworkView }) => {
  const words = useWords(consoleFileWords);
  return (
    <section aria-labelledby="petition-files">
      <h2 id="petition-files">{words.heading}</h2>
      {view.attachments.length === 0 ? (
        <p className="quiet">{words.none}</p>
      ) : (
        <>
          <FileList code={view.code} files={view.attachments} />
          <p className="quiet">{words.recorded}</p>
        </>
      )}
    </section>
  );
};

import { type CaseworkView, consoleActingWords } from '@thaogo/contract';
import { useWords } from '../../../language/use-language.ts';

/** What strangers will read of the answer once it is issued. */
export const PublicationNote = ({ view }: { view: CaseworkView }) => {
  const words = useWords(consoleActingWords);
  if (!view.publishAnswer) return <p className="quiet">{words.publicTextNotAgreed}</p>;
  if (view.publicText === null) return <p className="quiet">{words.publicTextNone}</p>;
  return (
    <>
      <p className="quiet">{words.publicTextAgreed}</p>
      <p className="as-written">{view.publicText}</p>
    </>
  );
};

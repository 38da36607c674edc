import { consoleEnteringWords, type FiledReply } from '@thaogo/contract';
import { useState } from 'react';
import { useWords } from '../../language/use-language.ts';
import { PageHeading } from '../../parts/page-heading.tsx';
import { EnteringForm } from './entering-form.tsx';
import { HandOver } from './hand-over.tsx';
import './entering.css';

/** Entering a petition for somebody; afterwards what is handed over, once. */
export const EnteringPage = () => {
  const words = useWords(consoleEnteringWords);
  const [entered, setEntered] = useState<FiledReply | null>(null);
  if (entered !== null) return <HandOver entered={entered} onAnother={() => setEntered(null)} />;
  return (
    <>
      <PageHeading title={words.title} />
      <p className="lead">{words.lead}</p>
      <EnteringForm onEntered={setEntered} />
    </>
  );
};

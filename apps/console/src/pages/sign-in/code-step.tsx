import { consoleSignInWords } from '@thaogo/contract';
import { useWords } from '../../language/use-language.ts';
import { PageHeading } from '../../parts/page-heading.tsx';
import { CodeForm } from './code-form.tsx';
import { useStepFocus } from './use-step-focus.ts';

/** The second step of every sign-in. */
export const CodeStep = (props: { onDone: () => void; onStartAgain: () => void }) => {
  const words = useWords(consoleSignInWords);
  const step = useStepFocus();
  return (
    <div ref={step}>
      <PageHeading title={words.codeTitle} />
      <p>{words.codeLead}</p>
      <CodeForm {...props} />
    </div>
  );
};

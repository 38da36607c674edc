import { consoleShellWords } from '@thaogo/contract';
import { useWords } from '../language/use-language.ts';
import { PageHeading } from '../parts/page-heading.tsx';
import { ProblemNotice } from '../parts/problem-notice.tsx';
import { OutsideFrame } from './outside-frame.tsx';

/** A screen that could not be drawn, or a session that could not be asked for. */
export const ScreenTrouble = ({ error }: { error: unknown }) => {
  const words = useWords(consoleShellWords);
  return (
    <OutsideFrame>
      <PageHeading title={words.product} />
      <ProblemNotice error={error} />
      <p>
        <button type="button" className="button-primary" onClick={() => window.location.reload()}>
          {words.reload}
        </button>
      </p>
    </OutsideFrame>
  );
};

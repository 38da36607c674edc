import { consoleShellWords } from '@thaogo/contract';
import { Link } from '@tanstack/react-router';
import { useWords } from '../language/use-language.ts';
import { PageHeading } from '../parts/page-heading.tsx';
import { OutsideFrame } from './outside-frame.tsx';

/** An address that leads nowhere. */
export const NoSuchPage = () => {
  const words = useWords(consoleShellWords);
  return (
    <OutsideFrame>
      <PageHeading title={words.noSuchPage} />
      <p>
        <Link to="/">{words.backToInbox}</Link>
      </p>
    </OutsideFrame>
  );
};

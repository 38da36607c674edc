import { consoleEnteringWords, type FiledReply } from '@thaogo/contract';
import { Link } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useWords } from '../../language/use-language.ts';
import { Notice } from '../../parts/notice.tsx';
import { PageHeading } from '../../parts/page-heading.tsx';
import { SlipWithSecret } from '../../parts/slip-with-secret.tsx';

/** Code and secret, shown once: to be printed, handed over or read out. */
export const HandOver = ({ entered, onAnother }: { entered: FiledReply; onAnother: () => void }) => {
  const words = useWords(consoleEnteringWords);
  const section = useRef<HTMLElement>(null);
  useEffect(() => {
    section.current?.focus();
    window.scrollTo(0, 0);
  }, []);
  return (
    <section className="hand-over" ref={section} tabIndex={-1} aria-label={words.enteredTitle}>
      <PageHeading title={words.enteredTitle} />
      <Notice tone="done">
        <p>{words.onlyOnce}</p>
      </Notice>
      <dl className="credentials">
        <div>
          <dt>{words.code}</dt>
          <dd className="code">{entered.code}</dd>
        </div>
        <div>
          <dt>{words.secret}</dt>
          <dd className="code">{entered.secret}</dd>
        </div>
        <div>
          <dt>{words.where}</dt>
          <dd className="breakable">{entered.url}</dd>
        </div>
      </dl>
      <p>{words.holder(entered.holder.name)}</p>
      <p className="button-row">
        <button type="button" className="button-primary" onClick={() => window.print()}>
          {words.print}
        </button>
        <SlipWithSecret code={entered.code} secret={entered.secret} />
        <button type="button" className="button-quiet" onClick={onAnother}>
          {words.another}
        </button>
        <Link to="/petitions/$code" params={{ code: entered.code }}>
          {words.openPetition}
        </Link>
      </p>
    </section>
  );
};

import { consoleForwardingWords, dateWords, type ForwardingView, forwardingWords } from '@thaogo/contract';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { forwardingPages } from '../../api/forwarding.ts';
import { useLanguage, useWords } from '../../language/use-language.ts';
import { Awaiting } from '../../parts/awaiting.tsx';
import { PageHeading } from '../../parts/page-heading.tsx';
import { ProblemNotice } from '../../parts/problem-notice.tsx';
import './forwarding.css';

const Line = ({ forwarding }: { forwarding: ForwardingView }) => {
  const words = useWords(consoleForwardingWords);
  const language = useLanguage();
  const { letterNumber, letterOn, rows, state } = forwarding;
  return (
    <li>
      <div className="row-words">
        <p>
          <Link to="/forwardings/$id" params={{ id: forwarding.id }}>
            {forwarding.forwarder}
          </Link>
        </p>
        <p className="quiet">
          {forwardingWords[language].forwarders[forwarding.kind]}
          {letterNumber !== null &&
            letterOn !== null &&
            ` · ${words.letter(letterNumber, dateWords(letterOn, language))}`}
        </p>
      </div>
      <p>
        {words.states[state]}
        <br />
        <span className="quiet">
          {state === 'filed'
            ? words.answered(forwarding.answered, forwarding.petitions)
            : words.preparing(rows.all, rows.unsettled)}
        </span>
      </p>
    </li>
  );
};

/** Letters with which others passed on petitions, the newest first. */
export const ForwardingsPage = () => {
  const words = useWords(consoleForwardingWords);
  const { data, error, refetch, hasNextPage, fetchNextPage } = useInfiniteQuery(forwardingPages);
  const items = data?.pages.flatMap((page) => page.items);
  return (
    <>
      <PageHeading title={words.title} />
      <p className="lead">{words.lead}</p>
      <p className="button-row">
        <Link to="/forwardings/new" className="button-link">
          {words.begin}
        </Link>
      </p>
      <ProblemNotice error={error} retry={() => void refetch()} />
      {items === undefined && error === null && <Awaiting what={words.awaited} />}
      {items?.length === 0 && <p className="empty">{words.none}</p>}
      {items !== undefined && items.length > 0 && (
        <ul className="rows">
          {items.map((forwarding) => (
            <Line key={forwarding.id} forwarding={forwarding} />
          ))}
        </ul>
      )}
      {hasNextPage && (
        <button type="button" className="button-quiet" onClick={() => void fetchNextPage()}>
          {words.more}
        </button>
      )}
    </>
  );
};

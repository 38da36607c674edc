import { consoleMovesAwayWords, dateWords } from '@thaogo/contract';
import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { agencyMovesPages } from '../../api/moves-away.ts';
import { isRefusal } from '../../api/refused.ts';
import { useLanguage, useWords } from '../../language/use-language.ts';
import { Awaiting } from '../../parts/awaiting.tsx';
import { PageHeading } from '../../parts/page-heading.tsx';
import { ProblemNotice } from '../../parts/problem-notice.tsx';
import { useIsWide } from '../../parts/use-is-wide.ts';
import { AgencyCards, AgencyTable } from './agency-rows.tsx';
import { PeriodChooser } from './period-chooser.tsx';
import './send-backs.css';

const route = getRouteApi('/inside/send-backs');

const HowCounted = () => {
  const words = useWords(consoleMovesAwayWords);
  return (
    <details className="send-backs-counted">
      <summary>{words.howCounted}</summary>
      <ul>
        {words.counted.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </details>
  );
};

/** Which agencies send petitions back or dispute who leads, and how often. */
export const SendBacksPage = () => {
  const words = useWords(consoleMovesAwayWords);
  const language = useLanguage();
  const asked = route.useSearch();
  const { data, error, refetch, hasNextPage, isFetchingNextPage, fetchNextPage } = useInfiniteQuery(
    agencyMovesPages(asked),
  );
  const [first] = data?.pages ?? [];
  const items = data?.pages.flatMap((page) => page.items);
  const Rows = useIsWide() ? AgencyTable : AgencyCards;
  return (
    <div className="send-backs">
      <PageHeading title={words.title} />
      <p className="lead">{words.lead}</p>
      <PeriodChooser shown={first === undefined ? asked : { from: first.from, to: first.to }} />
      <ProblemNotice error={error} {...(!isRefusal(error, 'invalid') && { retry: () => void refetch() })} />
      {items === undefined && error === null && <Awaiting what={words.awaited} />}
      {first !== undefined && <h2>{words.days(dateWords(first.from, language), dateWords(first.to, language))}</h2>}
      {items?.length === 0 && <p className="empty">{words.empty}</p>}
      {first !== undefined && items !== undefined && items.length > 0 && (
        <>
          <Rows items={items} period={{ from: first.from, to: first.to }} />
          <p className="send-backs-end">
            <span className="quiet">{words.shown(items.length, hasNextPage)}</span>{' '}
            {hasNextPage && (
              <button
                type="button"
                className="button-quiet"
                disabled={isFetchingNextPage}
                onClick={() => void fetchNextPage()}
              >
                {words.more}
              </button>
            )}
          </p>
        </>
      )}
      <HowCounted />
    </div>
  );
};

import { consoleMeasureWords } from '@thaogo/contract';
import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { measurePages } from '../../api/measures.ts';
import { useWords } from '../../language/use-language.ts';
import { Awaiting } from '../../parts/awaiting.tsx';
import { PageHeading } from '../../parts/page-heading.tsx';
import { ProblemNotice } from '../../parts/problem-notice.tsx';
import { useToday } from '../../parts/use-today.ts';
import { MeasureLine } from './measure-line.tsx';
import './measures.css';

const route = getRouteApi('/inside/measures');

const TABS = ['late', 'month', 'instructed', 'all'] as const;

/** What answers promised: what is late first, then this month, then what is to be answered from above, then all. */
export const MeasuresPage = () => {
  const words = useWords(consoleMeasureWords);
  const filters = route.useSearch();
  const today = useToday();
  const { data, error, refetch, hasNextPage, isFetchingNextPage, fetchNextPage } = useInfiniteQuery(
    measurePages(filters),
  );
  const items = data?.pages.flatMap((page) => page.items);
  const tab = filters.due ?? 'all';
  return (
    <div className="measures">
      <PageHeading title={words.title} />
      <p className="lead">{words.lead}</p>
      <nav className="tabs" aria-label={words.title}>
        {TABS.map((each) => (
          <Link
            key={each}
            to="/measures"
            search={each === 'all' ? {} : { due: each }}
            // “All” asks for nothing, which every other tab does too, and more.
            activeOptions={{ exact: true, explicitUndefined: true }}
          >
            {words.tabs[each]}
          </Link>
        ))}
      </nav>
      <ProblemNotice error={error} retry={() => void refetch()} />
      {items === undefined && error === null && <Awaiting what={words.awaited} />}
      {items?.length === 0 && <p className="empty">{words.empty[tab]}</p>}
      {items !== undefined && items.length > 0 && (
        <>
          <ul className="measure-list" aria-label={words.title}>
            {items.map((measure) => (
              <MeasureLine key={measure.code} measure={measure} today={today} />
            ))}
          </ul>
          <p className="measure-end">
            <span className="quiet">{words.shown(items.length, hasNextPage)}</span>
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
    </div>
  );
};

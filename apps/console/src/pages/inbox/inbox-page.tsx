import { consoleInboxWords } from '@thaogo/contract';
import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { inboxPages } from '../../api/casework.ts';
import { useWords } from '../../language/use-language.ts';
import { announce } from '../../parts/announcer.tsx';
import { Awaiting } from '../../parts/awaiting.tsx';
import { PageHeading } from '../../parts/page-heading.tsx';
import { ProblemNotice } from '../../parts/problem-notice.tsx';
import { Reports } from '../administration/organisation/reports.tsx';
import { useIsWide } from '../../parts/use-is-wide.ts';
import { useToday } from '../../parts/use-today.ts';
import { InboxFilterBar } from './inbox-filter-bar.tsx';
import { InboxList } from './inbox-list.tsx';
import { InboxTable } from './inbox-table.tsx';
import { useInboxKeys } from './use-inbox-keys.ts';
import { useSeesManyAgencies } from './use-sees-many-agencies.ts';
import './inbox.css';

const inside = getRouteApi('/inside');
const route = getRouteApi('/inside/');

/** Today's work, most urgent first. */
export const InboxPage = () => {
  const words = useWords(consoleInboxWords);
  const filters = route.useSearch();
  const { session } = inside.useRouteContext();
  const wide = useIsWide();
  const today = useToday();
  const manyAgencies = useSeesManyAgencies();
  const rows = useRef<HTMLDivElement>(null);
  const { data, error, refetch, fetchNextPage, hasNextPage, isFetchingNextPage } = useInfiniteQuery(
    inboxPages(filters),
  );
  const items = data?.pages.flatMap((page) => page.items);
  const count = items?.length;
  const Rows = wide ? InboxTable : InboxList;
  const { due, ...narrowing } = filters;
  const narrowed = Object.keys(narrowing).length > 0;
  useInboxKeys(rows);

  useEffect(() => {
    if (count !== undefined) announce(words.shown(count, hasNextPage));
  }, [count, hasNextPage, words]);

  return (
    <div className="inbox">
      <PageHeading title={words.title} />
      {session.role === 'coordinator' && <Reports />}
      <InboxFilterBar filters={filters} withAgency={manyAgencies} />
      <ProblemNotice error={error} retry={() => void refetch()} />
      <div ref={rows} className="inbox-rows">
        {items === undefined && error === null && <Awaiting what={words.awaited} />}
        {items?.length === 0 && <p className="empty">{narrowed ? words.emptyFiltered : words.empty[due ?? 'all']}</p>}
        {items !== undefined && items.length > 0 && (
          <>
            <Rows items={items} today={today} withAgency={manyAgencies} />
            <p className="inbox-end">
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
    </div>
  );
};

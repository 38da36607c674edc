import { consoleAdministrationWords } from '@thaogo/contract';
import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { administeredAgenciesPages } from '../../api/administration.ts';
import { useWords } from '../../language/use-language.ts';
import { Awaiting } from '../../parts/awaiting.tsx';
import { Field } from '../../parts/field.tsx';
import { PageHeading } from '../../parts/page-heading.tsx';
import { ProblemNotice } from '../../parts/problem-notice.tsx';
import { AgencyRow } from './agency-row.tsx';

const route = getRouteApi('/inside/administration/agencies');

const Search = ({ q }: { q: string }) => {
  const words = useWords(consoleAdministrationWords);
  const navigate = useNavigate();
  const [typed, setTyped] = useState(q);
  return (
    <form
      role="search"
      onSubmit={(event) => {
        event.preventDefault();
        const wanted = typed.trim();
        void navigate({ to: '/administration/agencies', search: wanted === '' ? {} : { q: wanted } });
      }}
    >
      <Field label={words.searchAgencies}>
        {(described) => (
          <div className="joined">
            <input
              {...described}
              type="search"
              maxLength={100}
              value={typed}
              onChange={(event) => setTyped(event.target.value)}
            />
            <button type="submit" className="button-quiet">
              {words.find}
            </button>
          </div>
        )}
      </Field>
    </form>
  );
};

/** Which agencies take part, since when; the administrator sets the day. */
export const AgenciesPage = () => {
  const words = useWords(consoleAdministrationWords);
  const q = route.useSearch().q ?? '';
  const { data, error, refetch, hasNextPage, isFetchingNextPage, fetchNextPage } = useInfiniteQuery(
    administeredAgenciesPages(q),
  );
  const items = data?.pages.flatMap((page) => page.items);
  return (
    <>
      <PageHeading title={words.agenciesTitle} />
      <p className="lead">{words.agenciesLead}</p>
      <Search key={q} q={q} />
      <ProblemNotice error={error} retry={() => void refetch()} />
      {items === undefined && error === null && <Awaiting what={words.agenciesAwaited} />}
      {items?.length === 0 && <p className="empty">{words.noAgencies}</p>}
      {items !== undefined && items.length > 0 && (
        <ul className="rows">
          {items.map((agency) => (
            <AgencyRow key={agency.code} agency={agency} />
          ))}
        </ul>
      )}
      {hasNextPage && (
        <p>
          <button
            type="button"
            className="button-quiet"
            aria-disabled={isFetchingNextPage}
            onClick={() => void fetchNextPage()}
          >
            {words.more}
          </button>
        </p>
      )}
    </>
  );
};

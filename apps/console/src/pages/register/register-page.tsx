import { consoleRegisterWords, type DocumentList } from '@thaogo/contract';
import { type UseInfiniteQueryResult, type InfiniteData, useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { documentPages, waitingPages } from '../../api/register.ts';
import { useWords } from '../../language/use-language.ts';
import { Awaiting } from '../../parts/awaiting.tsx';
import { Field } from '../../parts/field.tsx';
import { PageHeading } from '../../parts/page-heading.tsx';
import { ProblemNotice } from '../../parts/problem-notice.tsx';
import { DocumentLine } from './document-line.tsx';
import './register.css';

const route = getRouteApi('/inside/documents');

const Search = ({ q }: { q: string }) => {
  const words = useWords(consoleRegisterWords);
  const navigate = useNavigate();
  const [typed, setTyped] = useState(q);
  return (
    <form
      role="search"
      onSubmit={(event) => {
        event.preventDefault();
        const wanted = typed.trim();
        void navigate({ to: '/documents', search: wanted === '' ? {} : { q: wanted } });
      }}
    >
      <Field label={words.search} hint={words.searchHint}>
        {(described) => (
          <div className="joined">
            <input
              {...described}
              type="search"
              maxLength={200}
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

interface PagesProps {
  pages: UseInfiniteQueryResult<InfiniteData<DocumentList>>;
  awaited: string;
  empty: string;
}

const Pages = ({ pages, awaited, empty }: PagesProps) => {
  const words = useWords(consoleRegisterWords);
  const { data, error, refetch, hasNextPage, isFetchingNextPage, fetchNextPage } = pages;
  const items = data?.pages.flatMap((page) => page.items);
  return (
    <>
      <ProblemNotice error={error} retry={() => void refetch()} />
      {items === undefined && error === null && <Awaiting what={awaited} />}
      {items?.length === 0 && <p className="empty">{empty}</p>}
      {items !== undefined && items.length > 0 && (
        <ul className="rows">
          {items.map((document) => (
            <DocumentLine key={document.id} document={document} />
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

const Found = ({ q }: { q: string }) => {
  const words = useWords(consoleRegisterWords);
  return (
    <section aria-labelledby="found">
      <h2 id="found" className="heard-only">
        {words.found}
      </h2>
      <Search key={q} q={q} />
      <Pages pages={useInfiniteQuery(documentPages(q))} awaited={words.foundAwaited} empty={words.nothingFound} />
    </section>
  );
};

const Waiting = () => {
  const words = useWords(consoleRegisterWords);
  return (
    <section aria-labelledby="waiting">
      <h2 id="waiting" className="heard-only">
        {words.waiting}
      </h2>
      <p className="quiet">{words.waitingLead}</p>
      <Pages pages={useInfiniteQuery(waitingPages)} awaited={words.waitingAwaited} empty={words.nothingWaits} />
    </section>
  );
};

/** The register of documents: searched, and what waits to be confirmed. */
export const RegisterPage = () => {
  const words = useWords(consoleRegisterWords);
  const { q = '', waiting = false } = route.useSearch();
  return (
    <div className="register">
      <PageHeading title={words.title} />
      <p className="lead">{words.lead}</p>
      <p>
        <Link to="/documents/new" className="register-add">
          {words.add}
        </Link>
      </p>
      <nav className="tabs" aria-label={words.title}>
        <Link to="/documents" search={q === '' ? {} : { q }} activeOptions={{ exact: true, explicitUndefined: true }}>
          {words.all}
        </Link>
        <Link to="/documents" search={{ waiting: true }} activeOptions={{ exact: true, explicitUndefined: true }}>
          {words.waiting}
        </Link>
      </nav>
      {waiting ? <Waiting /> : <Found q={q} />}
    </div>
  );
};

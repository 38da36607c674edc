import { consoleDossierWords } from '@thaogo/contract';
import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { DOSSIER_PATHS, dossierPages, type DossierKind } from '../../api/dossiers.ts';
import { useWords } from '../../language/use-language.ts';
import { Awaiting } from '../../parts/awaiting.tsx';
import { DueWords } from '../../parts/due-words.tsx';
import { Field } from '../../parts/field.tsx';
import { PageHeading } from '../../parts/page-heading.tsx';
import { ProblemNotice } from '../../parts/problem-notice.tsx';
import { useToday } from '../../parts/use-today.ts';
import './dossiers.css';
import { ProvisionLines } from './provision-lines.tsx';
import { Suggestions } from './suggestions.tsx';

const route = getRouteApi('/inside/dossiers/$kind');
const inside = getRouteApi('/inside');
const KINDS = Object.keys(DOSSIER_PATHS) as DossierKind[];

/** Whether somebody in a role may enter one of this kind. */
const enters = (role: string, kind: DossierKind): boolean =>
  role === 'coordinator' || (role === 'officer' && kind === 'legality_check');

const Search = ({ kind, q }: { kind: DossierKind; q: string }) => {
  const words = useWords(consoleDossierWords);
  const navigate = useNavigate();
  const [typed, setTyped] = useState(q);
  return (
    <form
      role="search"
      onSubmit={(event) => {
        event.preventDefault();
        const wanted = typed.trim();
        void navigate({ to: '/dossiers/$kind', params: { kind }, search: wanted === '' ? {} : { q: wanted } });
      }}
    >
      <Field label={words.search}>
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

const Rows = ({ kind }: { kind: DossierKind }) => {
  const words = useWords(consoleDossierWords);
  const today = useToday();
  const { q, show } = route.useSearch();
  const filters = { ...(q !== undefined && { q }), ...(show !== undefined && { show }) };
  const { data, error, refetch, hasNextPage, isFetchingNextPage, fetchNextPage } = useInfiniteQuery(
    dossierPages(kind, filters),
  );
  const items = data?.pages.flatMap((page) => page.items);
  return (
    <>
      <ProblemNotice error={error} retry={() => void refetch()} />
      {items === undefined && error === null && <Awaiting what={words.awaited} />}
      {items?.length === 0 && <p className="empty">{words.none}</p>}
      <ul className="dossier-rows">
        {items?.map((item) => (
          <li key={item.id}>
            <Link to="/dossiers/$kind/$id" params={{ kind, id: item.id }}>
              {item.title}
            </Link>
            <ProvisionLines provisions={item.provisions} />
            <p className="quiet">
              <span className="code">{item.code}</span> · {item.stateName} · {item.owner?.name ?? words.noOwner}
            </p>
            {item.dueOn !== null && show !== 'ended' && <DueWords dueOn={item.dueOn} today={today} />}
          </li>
        ))}
      </ul>
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

/** Bottlenecks, delegated rules and checks, each in a tab of its own. */
export const DossierListPage = () => {
  const words = useWords(consoleDossierWords);
  const { session } = inside.useRouteContext();
  const { kind } = route.useParams();
  const { q = '' } = route.useSearch();
  return (
    <div className="dossiers">
      <PageHeading title={words.section} />
      <nav className="tabs" aria-label={words.section}>
        {KINDS.map((each) => (
          <Link
            key={each}
            to="/dossiers/$kind"
            params={{ kind: each }}
            search={{}}
            activeOptions={{ includeSearch: false }}
          >
            {words.kinds[each]}
          </Link>
        ))}
      </nav>
      <p className="lead">{words.leads[kind]}</p>
      {enters(session.role, kind) && (
        <p>
          <Link to="/dossiers/$kind/new" params={{ kind }} search={{}} className="dossier-add">
            {words.add[kind]}
          </Link>
        </p>
      )}
      <Search key={`${kind} ${q}`} kind={kind} q={q} />
      <nav className="dossier-filters" aria-label={words.filters}>
        {([undefined, 'late', 'ended'] as const).map((each) => (
          <Link
            key={each ?? 'live'}
            to="/dossiers/$kind"
            params={{ kind }}
            search={{ ...(q !== '' && { q }), ...(each !== undefined && { show: each }) }}
            // What asks for less is part of what asks for more: only the exact one is open.
            activeOptions={{ exact: true, explicitUndefined: true }}
          >
            {words[each ?? 'live']}
          </Link>
        ))}
      </nav>
      <Rows kind={kind} />
      {kind === 'bottleneck' && session.role === 'coordinator' && <Suggestions />}
    </div>
  );
};

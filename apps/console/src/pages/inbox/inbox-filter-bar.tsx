import { consoleInboxWords, type CurrentSession, stateNames } from '@thaogo/contract';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { useId, useState } from 'react';
import type { InboxFilters } from '../../api/casework.ts';
import { useLanguage, useWords } from '../../language/use-language.ts';
import { useIsWide } from '../../parts/use-is-wide.ts';
import { AgencyFilter } from './agency-filter.tsx';
import { readInboxSearch } from './inbox-search.ts';

const inside = getRouteApi('/inside');
const DUE_CHOICES = ['all', 'overdue', 'today', 'week'] as const;

const Search = ({ filters }: { filters: InboxFilters }) => {
  const words = useWords(consoleInboxWords);
  const navigate = useNavigate();
  const hint = useId();
  const [typed, setTyped] = useState(filters.q ?? '');
  return (
    <form
      role="search"
      className="inbox-search"
      onSubmit={(event) => {
        event.preventDefault();
        void navigate({ to: '/', search: readInboxSearch({ ...filters, q: typed }) });
      }}
    >
      <label htmlFor="inbox-search">{words.search}</label>
      <p className="field-hint" id={hint}>
        {words.searchHint}
      </p>
      <div className="joined">
        <input
          id="inbox-search"
          type="search"
          maxLength={100}
          aria-describedby={hint}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
        <button type="submit" className="button-quiet">
          {words.find}
        </button>
      </div>
    </form>
  );
};

const StateFilter = ({ filters }: { filters: InboxFilters }) => {
  const words = useWords(consoleInboxWords);
  const language = useLanguage();
  const navigate = useNavigate();
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{words.state}</label>
      <select
        id={id}
        value={filters.state ?? ''}
        onChange={(event) =>
          void navigate({ to: '/', search: readInboxSearch({ ...filters, state: event.target.value }) })
        }
      >
        <option value="">{words.everyState}</option>
        {Object.entries(stateNames[language]).map(([state, name]) => (
          <option key={state} value={state}>
            {name}
          </option>
        ))}
      </select>
    </div>
  );
};

/** Whose own list may hold what: consulted agencies answer with an opinion, few people see what is confined. */
const KINDS: Partial<Record<CurrentSession['role'], readonly NonNullable<InboxFilters['only']>[]>> = {
  officer: ['consulted'],
  clerk: ['unattended', 'consulted'],
  leader: ['unattended', 'consulted', 'confined'],
  coordinator: ['consulted', 'confined'],
};

const OnlyFilter = ({ filters }: { filters: InboxFilters }) => {
  const words = useWords(consoleInboxWords);
  const navigate = useNavigate();
  const id = useId();
  const { session } = inside.useRouteContext();
  const ofRole = KINDS[session.role] ?? [];
  const hasUnit = session.unit !== null || session.deputyFor.some(({ headOfUnit }) => headOfUnit);
  const kinds = !hasUnit ? ofRole : (['own_unit', ...ofRole] as const);
  if (kinds.length === 0) return null;
  return (
    <div className="field">
      <label htmlFor={id}>{words.only}</label>
      <select
        id={id}
        value={filters.only ?? ''}
        onChange={(event) =>
          void navigate({ to: '/', search: readInboxSearch({ ...filters, only: event.target.value }) })
        }
      >
        <option value="">{words.everything}</option>
        {kinds.map((kind) => (
          <option key={kind} value={kind}>
            {words.onlyKinds[kind]}
          </option>
        ))}
      </select>
    </div>
  );
};

interface InboxFilterBarProps {
  filters: InboxFilters;
  /** True where the inbox spans several agencies. */
  withAgency: boolean;
}

const Narrowing = ({ filters, withAgency }: InboxFilterBarProps) => {
  const words = useWords(consoleInboxWords);
  return (
    <div className="inbox-narrow">
      <Search key={filters.q ?? ''} filters={filters} />
      <StateFilter filters={filters} />
      <OnlyFilter filters={filters} />
      {withAgency && <AgencyFilter filters={filters} />}
      {Object.keys(filters).length > 0 && (
        <Link to="/" search={{}} className="inbox-clear">
          {words.clear}
        </Link>
      )}
    </div>
  );
};

/** What narrows the inbox; all of it stands in the address, so that it can be kept and shared. Folded on a phone. */
export const InboxFilterBar = ({ filters, withAgency }: InboxFilterBarProps) => {
  const words = useWords(consoleInboxWords);
  const wide = useIsWide();
  const { due: _due, ...others } = filters;
  const narrowing = <Narrowing filters={filters} withAgency={withAgency} />;
  return (
    <section className="inbox-filters" aria-label={words.filters}>
      <nav className="tabs" aria-label={words.byDue}>
        {DUE_CHOICES.map((choice) => (
          <Link
            key={choice}
            to="/"
            search={choice === 'all' ? others : { ...others, due: choice }}
            // What asks for less is part of what asks for more: only the exact one is open.
            activeOptions={{ exact: true, explicitUndefined: true }}
          >
            {words.due[choice]}
          </Link>
        ))}
      </nav>
      {wide ? (
        narrowing
      ) : (
        <details open={Object.keys(others).length > 0}>
          <summary>{words.findAndNarrow}</summary>
          {narrowing}
        </details>
      )}
    </section>
  );
};

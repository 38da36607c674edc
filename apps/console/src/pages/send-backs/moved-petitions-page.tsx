import { consoleMovesAwayWords, dateWords, type MovedPetitionsPage as Page } from '@thaogo/contract';
import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { movedPetitionsPages } from '../../api/moves-away.ts';
import { useLanguage, useWords } from '../../language/use-language.ts';
import { Awaiting } from '../../parts/awaiting.tsx';
import { headingOf } from '../../parts/heading-of.ts';
import { MoveWords } from '../../parts/move-words.tsx';
import { PageHeading } from '../../parts/page-heading.tsx';
import { ProblemNotice } from '../../parts/problem-notice.tsx';
import { StateMark } from '../../parts/state-mark.tsx';
import './send-backs.css';

const route = getRouteApi('/inside/send-backs/$agency');

const MovedPetition = ({ item }: { item: Page['items'][number] }) => {
  const words = useWords(consoleMovesAwayWords);
  return (
    <li>
      <p className="send-backs-petition">
        <Link to="/petitions/$code" params={{ code: item.code }}>
          {headingOf({ title: null, text: item.title, code: item.code })}
        </Link>
      </p>
      <p>
        <MoveWords move={item} />
      </p>
      <p className="send-backs-facts">
        <StateMark state={item.state} name={item.stateName} />
        <span className="code">{item.code}</span>
        <span className="quiet">{item.lead === null ? words.noLead : words.leadNow(item.lead.name)}</span>
      </p>
    </li>
  );
};

/** The petitions behind a figure of one agency, newest first. */
export const MovedPetitionsPage = () => {
  const words = useWords(consoleMovesAwayWords);
  const language = useLanguage();
  const { agency } = route.useParams();
  const { of, ...period } = route.useSearch();
  const { data, error, refetch, hasNextPage, isFetchingNextPage, fetchNextPage } = useInfiniteQuery(
    movedPetitionsPages(agency, of, period),
  );
  const [first] = data?.pages ?? [];
  const items = data?.pages.flatMap((page) => page.items);
  return (
    <div className="send-backs">
      <p className="back">
        <Link to="/send-backs" search={period}>
          {words.back}
        </Link>
      </p>
      <PageHeading title={words.behind[of]} />
      {first !== undefined && (
        <p>
          <strong>{first.agency.name}</strong>
          {' · '}
          {words.days(dateWords(first.from, language), dateWords(first.to, language))}
        </p>
      )}
      <p className="lead quiet">{words.behindLead}</p>
      <ProblemNotice error={error} retry={() => void refetch()} />
      {items === undefined && error === null && <Awaiting what={words.behindAwaited} />}
      {items?.length === 0 && <p className="empty">{words.behindEmpty}</p>}
      {items !== undefined && items.length > 0 && (
        <>
          <ul className="send-backs-petitions" aria-label={words.behind[of]}>
            {items.map((item) => (
              <MovedPetition key={`${item.code} ${item.kind} ${item.on}`} item={item} />
            ))}
          </ul>
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
    </div>
  );
};

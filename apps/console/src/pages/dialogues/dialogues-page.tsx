import { consoleDialogueWords, instantWords } from '@thaogo/contract';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { dialoguePages } from '../../api/dialogues.ts';
import { useLanguage, useWords } from '../../language/use-language.ts';
import { Awaiting } from '../../parts/awaiting.tsx';
import { PageHeading } from '../../parts/page-heading.tsx';
import { ProblemNotice } from '../../parts/problem-notice.tsx';
import '../forwarding/forwarding.css';

/** Dialogues of one's own agency, the latest first. */
export const DialoguesPage = () => {
  const words = useWords(consoleDialogueWords);
  const language = useLanguage();
  const { data, error, refetch, hasNextPage, fetchNextPage } = useInfiniteQuery(dialoguePages);
  const items = data?.pages.flatMap((page) => page.items);
  return (
    <>
      <PageHeading title={words.title} />
      <p className="button-row">
        <Link to="/dialogues/new" className="button-link">
          {words.plan}
        </Link>
      </p>
      <ProblemNotice error={error} retry={() => void refetch()} />
      {items === undefined && error === null && <Awaiting what={words.awaited} />}
      {items?.length === 0 && <p className="empty">{words.none}</p>}
      {items !== undefined && items.length > 0 && (
        <ul className="rows">
          {items.map((dialogue) => (
            <li key={dialogue.id}>
              <div className="row-words">
                <p>
                  <Link to="/dialogues/$id" params={{ id: dialogue.id }}>
                    {dialogue.title}
                  </Link>
                </p>
                <p className="quiet">
                  {instantWords(dialogue.startsAt, language)} · {dialogue.place}
                </p>
              </div>
              <p>
                {dialogue.stateName}
                <br />
                <span className="quiet">{words.seats(dialogue.registered, dialogue.capacity)}</span>
              </p>
            </li>
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

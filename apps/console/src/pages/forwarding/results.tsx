import { consoleForwardingWords, dateWords, forwardingSummary, type ForwardingView } from '@thaogo/contract';
import { useInfiniteQuery, useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { allForwarded, forwardedPages } from '../../api/forwarding.ts';
import { useLanguage, useWords } from '../../language/use-language.ts';
import { Awaiting } from '../../parts/awaiting.tsx';
import { ProblemNotice } from '../../parts/problem-notice.tsx';
import { saveFile } from './save-file.ts';

/** What became of every petition of a letter, to be printed or sent to its forwarder. */
export const Results = ({ forwarding }: { forwarding: ForwardingView }) => {
  const words = useWords(consoleForwardingWords);
  const language = useLanguage();
  const { data, error, refetch, hasNextPage, fetchNextPage } = useInfiniteQuery(forwardedPages(forwarding.id));
  const items = data?.pages.flatMap((page) => page.items);
  const saving = useMutation({
    mutationFn: async () => saveFile('tra-loi.csv', forwardingSummary(await allForwarded(forwarding.id), language)),
  });
  return (
    <section aria-labelledby="results">
      <h2 id="results">{words.results}</h2>
      <p>{words.answered(forwarding.answered, forwarding.petitions)}</p>
      <p className="quiet">{forwarding.hasContact ? words.hasContact : words.noContact}</p>
      <p className="button-row">
        <button type="button" className="button-quiet" onClick={() => saving.mutate()}>
          {words.download}
        </button>
        <button type="button" className="button-quiet" onClick={() => window.print()}>
          {words.print}
        </button>
      </p>
      <ProblemNotice error={error ?? saving.error} retry={() => void refetch()} />
      {items === undefined && error === null && <Awaiting what={words.resultsAwaited} />}
      <ul className="rows">
        {items?.map((petition) => (
          <li key={petition.code}>
            <div className="row-words">
              <p>
                {words.line(petition.line)} ·{' '}
                <Link to="/petitions/$code" params={{ code: petition.code }} className="code">
                  {petition.code}
                </Link>
              </p>
              <p>{petition.title}</p>
              {petition.answer?.text !== null && petition.answer?.text !== undefined && (
                <p className="as-written quiet">{petition.answer.text}</p>
              )}
            </div>
            <p>
              {petition.stateName}
              {petition.agency !== null && (
                <>
                  <br />
                  <span className="quiet">{petition.agency.name}</span>
                </>
              )}
              <br />
              <span className="quiet">
                {petition.answer !== null
                  ? words.answer(petition.answer.number, dateWords(petition.answer.issuedOn, language))
                  : petition.dueOn !== null && words.due(dateWords(petition.dueOn, language))}
              </span>
            </p>
          </li>
        ))}
      </ul>
      {hasNextPage && (
        <button type="button" className="button-quiet" onClick={() => void fetchNextPage()}>
          {words.moreRows}
        </button>
      )}
    </section>
  );
};

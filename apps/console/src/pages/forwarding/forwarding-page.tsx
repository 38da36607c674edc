import { consoleForwardingWords, dateWords, forwardingWords } from '@thaogo/contract';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { forwardingQuery } from '../../api/forwarding.ts';
import { useLanguage, useWords } from '../../language/use-language.ts';
import { Awaiting } from '../../parts/awaiting.tsx';
import { PageHeading } from '../../parts/page-heading.tsx';
import { ProblemNotice } from '../../parts/problem-notice.tsx';
import { Preparation } from './preparation.tsx';
import { Results } from './results.tsx';
import './forwarding.css';

const route = getRouteApi('/inside/forwardings/$id');

/** One letter: its table while it is prepared, afterwards what became of every petition. */
export const ForwardingPage = () => {
  const { id } = route.useParams();
  const words = useWords(consoleForwardingWords);
  const language = useLanguage();
  const { data, error, refetch } = useQuery(forwardingQuery(id));
  if (data === undefined)
    return error === null ? (
      <Awaiting what={words.awaited} />
    ) : (
      <ProblemNotice error={error} retry={() => void refetch()} />
    );
  const facts = [
    forwardingWords[language].forwarders[data.kind],
    data.session,
    data.letterNumber !== null && data.letterOn !== null
      ? words.letter(data.letterNumber, dateWords(data.letterOn, language))
      : null,
    words.received(dateWords(data.receivedOn, language)),
  ].filter((fact) => fact !== null);
  return (
    <>
      <PageHeading title={data.forwarder} />
      <p className="quiet">{facts.join(' · ')}</p>
      {data.state === 'preparing' ? <Preparation forwarding={data} /> : <Results forwarding={data} />}
    </>
  );
};

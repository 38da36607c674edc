import { consoleDialogueWords, dateWords, instantWords } from '@thaogo/contract';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { dialogueQuery } from '../../api/dialogues.ts';
import { useLanguage, useWords } from '../../language/use-language.ts';
import { Awaiting } from '../../parts/awaiting.tsx';
import { PageHeading } from '../../parts/page-heading.tsx';
import { ProblemNotice } from '../../parts/problem-notice.tsx';
import { People } from './people.tsx';
import { Questions } from './questions.tsx';
import { Steps } from './steps.tsx';
import '../forwarding/forwarding.css';
import './dialogues.css';

const route = getRouteApi('/inside/dialogues/$id');

/** One dialogue: its plan and what comes next, what was asked, who comes. */
export const DialoguePage = () => {
  const { id } = route.useParams();
  const words = useWords(consoleDialogueWords);
  const language = useLanguage();
  const { data, error, refetch } = useQuery(dialogueQuery(id));
  if (data === undefined)
    return error === null ? (
      <Awaiting what={words.awaited} />
    ) : (
      <ProblemNotice error={error} retry={() => void refetch()} />
    );
  const facts: readonly (readonly [string, string])[] = [
    [words.when, instantWords(data.startsAt, language)],
    [words.place, data.place],
    [words.closesOn, dateWords(data.closesOn, language)],
    [words.capacity, words.seats(data.registered, data.capacity)],
    [words.topic, data.topic],
    ...(data.cancelReason === null ? [] : ([[words.reason, data.cancelReason]] as const)),
  ];
  const published = data.state !== 'planned';
  return (
    <>
      <PageHeading title={data.title} />
      <p>
        <strong>{data.stateName}</strong>
        {published && (
          <>
            {' · '}
            <a href={`${language === 'vi' ? '/doi-thoai' : '/en/dialogues'}/${data.id}`}>{words.publicPage}</a>
          </>
        )}
      </p>
      <dl className="dialogue-plan">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <Steps key={data.version} dialogue={data} />
      {published && data.state !== 'cancelled' && (
        <div className="dialogue-parts">
          <Questions dialogue={data} />
          <People dialogue={data} />
        </div>
      )}
    </>
  );
};

import { consoleAdministrationWords, consoleNewsNames, type DeadDeliveries, instantWords } from '@thaogo/contract';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { deadDeliveriesQuery, retryDelivery } from '../../api/administration.ts';
import { useLanguage, useWords } from '../../language/use-language.ts';
import { announce } from '../../parts/announcer.tsx';
import { Awaiting } from '../../parts/awaiting.tsx';
import { PageHeading } from '../../parts/page-heading.tsx';
import { ProblemNotice } from '../../parts/problem-notice.tsx';

type Delivery = DeadDeliveries['items'][number];

const useNewsName = (): ((news: string) => string) => {
  const names: Record<string, string> = consoleNewsNames[useLanguage()];
  return (news) => names[news] ?? news;
};

const DeliveryRow = ({ delivery }: { delivery: Delivery }) => {
  const words = useWords(consoleAdministrationWords);
  const language = useLanguage();
  const newsName = useNewsName();
  const queryClient = useQueryClient();
  const retrying = useMutation({
    mutationFn: () => retryDelivery(delivery.id),
    onSuccess: async () => {
      announce(words.retried);
      await queryClient.invalidateQueries({ queryKey: ['deliveries'] });
    },
  });
  const others = { sender: words.toSender, forwarder: words.toForwarder };
  const to = delivery.to === 'agency' ? words.toAgency(delivery.agency ?? '') : others[delivery.to];
  return (
    <li>
      <div className="row-words">
        <p>
          <strong>{newsName(delivery.news)}</strong> · <span className="code">{delivery.code}</span>
        </p>
        <p className="quiet">
          {to} · {words.facts.planned}: {instantWords(delivery.plannedAt, language)} · {words.facts.attempts}:{' '}
          {delivery.attempts}
        </p>
        <p className="breakable">
          {words.facts.error}: {delivery.error ?? words.noError}
        </p>
        <ProblemNotice error={retrying.error} />
      </div>
      <button
        type="button"
        className="button-quiet"
        aria-label={`${words.retry}: ${newsName(delivery.news)}, ${delivery.code}`}
        aria-disabled={retrying.isPending}
        onClick={() => {
          if (!retrying.isPending) retrying.mutate();
        }}
      >
        {words.retry}
      </button>
    </li>
  );
};

/** Messages that never arrived: which petition and news, never to whom by name. */
export const DeliveriesPage = () => {
  const words = useWords(consoleAdministrationWords);
  const { data, error, refetch } = useQuery(deadDeliveriesQuery);
  return (
    <>
      <PageHeading title={words.deliveriesTitle} />
      <p className="lead">{words.deliveriesLead}</p>
      <ProblemNotice error={error} retry={() => void refetch()} />
      {data === undefined && error === null && <Awaiting what={words.deliveriesAwaited} />}
      {data?.items.length === 0 && <p className="empty">{words.noDeliveries}</p>}
      {data !== undefined && data.items.length > 0 && (
        <ul className="rows">
          {data.items.map((delivery) => (
            <DeliveryRow key={delivery.id} delivery={delivery} />
          ))}
        </ul>
      )}
    </>
  );
};

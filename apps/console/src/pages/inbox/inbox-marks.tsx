import { consoleInboxWords, type InboxItem } from '@thaogo/contract';
import { useWords } from '../../language/use-language.ts';
import { ConfinementShape } from '../../parts/confinement-shape.tsx';

/** What is unusual about a row: few may see it; it is here because one's own agency is consulted. */
export const InboxMarks = ({ item }: { item: InboxItem }) => {
  const words = useWords(consoleInboxWords);
  return (
    <>
      {item.confinement !== 'none' && (
        <span className="inbox-mark confined">
          <ConfinementShape confinement={item.confinement} />
          {words.confined[item.confinement]}
        </span>
      )}
      {!item.attended && item.state !== 'assigned' && <span className="inbox-mark">{words.unattended}</span>}
      {item.consulted && <span className="inbox-mark">{words.consulted(item.agency?.name ?? null)}</span>}
    </>
  );
};

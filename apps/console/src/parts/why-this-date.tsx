import { consolePetitionWords, type ExplainedDayView, type HeldDaysView } from '@thaogo/contract';
import { useWords } from '../language/use-language.ts';
import { DayTable } from './day-table.tsx';

interface WhyThisDateProps {
  /** What falls due. */
  name: string;
  /** From which day it is counted, and why from that one. */
  started: string;
  /** The rule behind the period; null where it is an assumption. */
  source: string | null;
  days: readonly ExplainedDayView[];
  held?: readonly HeldDaysView[];
}

/** How a due date came about, folded away: where the count begins, by which rule, day by day. */
export const WhyThisDate = ({ name, started, source, days, held = [] }: WhyThisDateProps) => {
  const words = useWords(consolePetitionWords);
  return (
    <details>
      <summary>{words.why}</summary>
      <p className="quiet">{started}</p>
      <p className="quiet">{source === null ? words.assumption : words.ruleSource(source)}</p>
      <DayTable days={days} caption={words.dayTable.caption(name)} held={held} />
    </details>
  );
};

import { instantWords, type SenderView, trackingWords, weekdayDateWords } from '@thaogo/contract';
import type { Language } from '../../language.ts';
import type { Bead, BeadKind } from '../../parts/thread.tsx';
import { mainDeadline } from './deadlines.tsx';
import { standing, typeset } from '../../parts/typeset.ts';

/** Events that tighten the knot, answer or end; all others are plain beads. */
const KINDS: Readonly<Record<string, BeadKind>> = {
  sent_back: 'knot',
  lead_disputed: 'knot',
  contested: 'knot',
  reconsideration_requested: 'knot',
  issued: 'loose',
  issued_together: 'loose',
  transferred: 'end',
  withdrawn: 'end',
  closed: 'end',
  out_of_scope_confirmed: 'end',
};

/** The petition's events as beads, and its due date ahead while an answer is awaited. */
export const beadsOf = (view: SenderView, language: Language): Bead[] => {
  const beads = view.timeline.map(({ at, event, text, agency }, index): Bead => ({
    key: `${index} ${at}`,
    kind: KINDS[event] ?? 'bead',
    when: instantWords(at, language),
    what: text,
    ...(agency !== null && { more: agency.name }),
  }));
  const awaited = mainDeadline(view);
  if (awaited === undefined || awaited.endedOn !== null) return beads;
  const words = trackingWords[language];
  const expected: Bead = {
    key: 'expected',
    kind: 'ahead',
    when: standing(typeset(weekdayDateWords(awaited.dueOn, language)), language),
    what:
      awaited.name === 'reconsideration'
        ? words.opinionExpected
        : awaited.binding
          ? words.expected
          : words.expectedByRule,
  };
  return [...beads, expected];
};

import type { Comparison } from '@thaogo/domain';
import type { KeptScoreCard } from './kept-score-card.ts';

const compared = (what: string, comparison: Comparison | null): string[] => {
  if (comparison === null) return [];
  const { shipped, trained } = comparison;
  return [`  ${what}: shipped ${shipped.right}, trained ${trained.right} of ${trained.petitions} right`];
};

/** What a training came to, for whoever asked for it at the command line. */
export const trainedLines = ({ version, scoreCard }: { version: number; scoreCard: KeptScoreCard }): string[] => [
  `Training ${version}: ${scoreCard.petitions} decided petitions.`,
  ...scoreCard.models.flatMap(({ name, decisions, words, decided, held, better }) => [
    `${name}: ${decisions} decisions, ${words} words that enough senders used; ${
      decided === null ? 'too few to learn from' : better ? 'the trained model speaks' : 'the shipped model speaks on'
    }`,
    ...compared('decided petitions', decided),
    ...compared('petitions held back', held),
  ]),
  `Routing: ${scoreCard.routing.straight} sent straight, ${scoreCard.routing.sentBack} sent back; ${scoreCard.routing.assigned} assigned, ${scoreCard.routing.overridden} otherwise than proposed.`,
];

import type { Found } from './score-citations.ts';
import type { Score } from './score.ts';

const rounded = (value: number): number => Math.round(value * 1000) / 1000;
const ratio = (right: number, of: number): number | null => (of === 0 ? null : rounded(right / of));

const found = ({ right, found: said, there }: Found) => {
  if (said === 0 && there === 0) return null;
  return {
    precision: ratio(right, said),
    recall: ratio(right, there),
    f1: rounded((2 * right) / Math.max(1, said + there)),
  };
};

/** Scores as shares from 0 to 1; null where nothing was labelled. */
export const figures = (score: Score) => {
  const accepted = ratio(score.accepted.right, score.accepted.of);
  const rejected = ratio(score.rejected.right, score.rejected.of);
  return {
    petitions: score.petitions,
    citations: { document: found(score.documents), provision: found(score.provisions) },
    subject: ratio(score.subject.right, score.subject.of),
    difficulty: ratio(score.difficulty.right, score.difficulty.of),
    routing: {
      top1Strict: ratio(score.strict.right, score.strict.of),
      top1Lenient: ratio(score.lenient.right, score.lenient.of),
      top3: ratio(score.topThree.right, score.topThree.of),
      straight: score.straight.of,
      straightRight: ratio(score.straight.right, score.straight.of),
      straightRightStrict: ratio(score.straightStrict.right, score.straightStrict.of),
      screened: ratio(score.screened.right, score.screened.of),
    },
    scope: {
      acceptedKept: accepted,
      rejectedFound: rejected,
      balanced: accepted === null || rejected === null ? null : rounded((accepted + rejected) / 2),
      groundRight: ratio(score.ground.right, score.ground.of),
    },
  };
};

export type Figures = ReturnType<typeof figures>;

const shown = (value: number | null): string => (value === null ? '–' : value.toFixed(3));

/** Figures as lines for a terminal. */
export const figureLines = (
  title: string,
  { petitions, citations, subject, difficulty, routing, scope }: Figures,
): string[] => [
  `${title} (${petitions} petitions)`,
  ...(['document', 'provision'] as const).map((level) => {
    const of = citations[level];
    return `  citations, ${level.padEnd(9)}  precision ${shown(of?.precision ?? null)}  recall ${shown(of?.recall ?? null)}  F1 ${shown(of?.f1 ?? null)}`;
  }),
  `  subject ${shown(subject)}  difficulty ${shown(difficulty)}`,
  `  routing  top-1 strict ${shown(routing.top1Strict)}  lenient ${shown(routing.top1Lenient)}  top-3 ${shown(routing.top3)}`,
  `  straight ${routing.straight}, right ${shown(routing.straightRight)} (strictly ${shown(routing.straightRightStrict)}); to screening ${shown(routing.screened)}`,
  `  scope  accepted kept ${shown(scope.acceptedKept)}  rejected found ${shown(scope.rejectedFound)}  balanced ${shown(scope.balanced)}  ground ${shown(scope.groundRight)}`,
];

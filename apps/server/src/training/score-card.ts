import type { Judgment, ModelName } from '@thaogo/domain';

const chosen = ({ labels, likely }: Judgment): string => labels[likely.indexOf(Math.max(...likely))] ?? '';

const percent = (part: number, whole: number): string => (whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} %`);

const rightOf = (judgments: readonly Judgment[]): number =>
  judgments.filter((judgment) => chosen(judgment) === judgment.right).length;

const perLabel = (judgments: readonly Judgment[]): string[] =>
  [...new Set(judgments.map(({ right }) => right))].toSorted().map((label) => {
    const own = judgments.filter(({ right }) => right === label);
    const named = judgments.filter((judgment) => chosen(judgment) === label);
    const hits = rightOf(own);
    return `| ${label} | ${own.length} | ${percent(hits, own.length)} | ${percent(hits, named.length)} |`;
  });

const section = (title: string, judgments: readonly Judgment[]): string =>
  [
    `### ${title}`,
    '',
    `${judgments.length} petitions, right ${percent(rightOf(judgments), judgments.length)}`,
    '',
    '| label | petitions | found | right where named |',
    '| --- | ---: | ---: | ---: |',
    ...perLabel(judgments),
  ].join('\n');

/** How well the models do on petitions that they had not seen, as Markdown. */
export const scoreCard = (
  models: readonly { name: ModelName; crossJudged: readonly Judgment[]; held: readonly Judgment[] }[],
): string =>
  [
    '# How well the models suggest',
    '',
    'Written by `npx pnpm train` together with the models. Every petition counted here was judged by a model that had not',
    'seen it: in five folds for the petitions learned from, by the shipped model for those held back for good. The texts',
    'were written for this repository by few hands, so other people’s petitions will be judged a little worse.',
    ...models.flatMap(({ name, crossJudged, held }) => [
      '',
      `## ${name}`,
      '',
      section('Five folds', crossJudged),
      '',
      section('Held back', held),
    ]),
    '',
  ].join('\n');

import { type Action, ACTIONS, destinations, LIFE, type LifeRule } from './life-table.ts';
import type { State } from './states.ts';

const rulesOf = (): [Action, LifeRule][] => ACTIONS.map((action) => [action, LIFE[action]]);

/** What a filing can start in. */
const FIRST: readonly State[] = ['screening', 'assigned'];

const diagram = (): string[] => {
  const moves = new Map<string, Action[]>();
  for (const [action, rule] of rulesOf()) {
    for (const state of rule.from) {
      for (const next of destinations(rule, state).filter((each) => each !== state)) {
        const move = `${state} --> ${next}`;
        moves.set(move, [...(moves.get(move) ?? []), action]);
      }
    }
  }
  return [
    'stateDiagram-v2',
    ...FIRST.map((state) => `  [*] --> ${state}: filing`),
    ...[...moves].map(([move, actions]) => `  ${move}: ${actions.join(', ')}`),
  ];
};

const AGENCY = {
  lead: 'the lead agency',
  coordinator: 'the coordinating agency',
  consulted: 'a consulted agency',
  above: 'an agency that steers or watches over it',
} as const;

const leadsTo = (rule: LifeRule): string => {
  if (rule.to === 'same') return 'stays';
  if (typeof rule.to === 'string') return rule.to;
  const next = Object.entries(rule.to).map(([from, to]) => `${to.join(' or ')} (from ${from})`);
  return [
    ...next,
    ...(rule.from.some((state) => destinations(rule, state).includes(state)) ? ['else stays'] : []),
  ].join(', ');
};

const whoIn = ({ who }: LifeRule): string =>
  who
    .map((rule) =>
      typeof rule === 'string'
        ? rule
        : `${rule.role} of ${AGENCY[rule.of]}${rule.in ? ` (in ${rule.in.join(', ')})` : ''}`,
    )
    .join('; ');

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

/** The life table as a page for people: a state diagram, and every rule in a row. */
export const lifeAsMarkdown = (): string =>
  [
    '# The life of a petition',
    '',
    'Written from `src/life/life-table.ts` by its test: `npx pnpm exec vitest run packages/domain -u` renews it.',
    '',
    '```mermaid',
    ...diagram(),
    '```',
    '',
    row(['action', 'from', 'to', 'who', 'needs']),
    row(Array.from({ length: 5 }, () => '---')),
    ...rulesOf().map(([action, rule]) =>
      row([
        `\`${action}\``,
        rule.from.join(', '),
        leadsTo(rule),
        whoIn(rule),
        rule.needs.map((need) => need.replaceAll('_', ' ')).join(', '),
      ]),
    ),
    '',
  ].join('\n');

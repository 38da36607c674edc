import { type Action, ACTIONS, LIFE, type LifeRule } from './life-table.ts';
import { STATES, type State } from './states.ts';

const rulesOf = (): [Action, LifeRule][] => ACTIONS.map((action) => [action, LIFE[action]]);

/** What a filing can start in. */
const FIRST: readonly State[] = ['screening', 'assigned'];

/** The states that a petition can come to be in, filing first. */
const reachable = (): readonly State[] => {
  const found = new Set<State>(FIRST);
  // A set visits what is added to it on the way.
  for (const state of found) {
    for (const [, { from, to }] of rulesOf()) if (to !== 'same' && from.includes(state)) found.add(to);
  }
  return STATES.filter((state) => found.has(state));
};

const diagram = (): string[] => {
  const moves = new Map<string, Action[]>();
  for (const [action, { from, to }] of rulesOf()) {
    if (to === 'same') continue;
    for (const state of from) {
      const move = `${state} --> ${to}`;
      moves.set(move, [...(moves.get(move) ?? []), action]);
    }
  }
  return [
    'stateDiagram-v2',
    ...FIRST.map((state) => `  [*] --> ${state}: filing`),
    ...[...moves].map(([move, actions]) => `  ${move}: ${actions.join(', ')}`),
  ];
};

const AGENCY = { lead: 'the lead agency', coordinator: 'the coordinating agency' } as const;

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
        rule.to === 'same' ? 'stays' : rule.to,
        whoIn(rule),
        rule.needs.map((need) => need.replaceAll('_', ' ')).join(', '),
      ]),
    ),
    '',
    `Not reached yet: ${STATES.filter((state) => !reachable().includes(state)).join(', ')}.`,
    '',
  ].join('\n');

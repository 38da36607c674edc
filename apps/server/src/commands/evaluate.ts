/**
 * `npx pnpm --silent evaluate [FILE.jsonl …] [--held-back] [--json]`: how well citations, subject, difficulty, scope and routing are read,
 * on labelled petitions (with --held-back on those that the models never learned from) and the shipped policy files, without
 * a database; and whether every number and symbol of the register
 * is read and written back as it stands.
 */

import { parseArgs } from 'node:util';
import { shippedAgencies } from '@thaogo/policy';
import { symbolExceptions } from '../evaluation/check-symbols.ts';
import { figureLines, figures } from '../evaluation/figures.ts';
import { heldBack } from '../evaluation/held-back.ts';
import { shippedReader } from '../evaluation/judge-petitions.ts';
import { type LabelledPetition, readLabelled } from '../evaluation/labelled-petition.ts';
import { judgeWith, total } from '../evaluation/score.ts';

const evaluate = (petitions: readonly LabelledPetition[], today: string) => {
  const read = shippedReader(today);
  const judge = judgeWith(shippedAgencies(), today);
  const judged = petitions.map((petition) => judge(petition, read(petition.text)));
  const styles = [...new Set(judged.map(({ style }) => style))].toSorted();
  return {
    all: figures(total(judged.map(({ score }) => score))),
    styles: Object.fromEntries(
      styles.map((style) => [
        style,
        figures(total(judged.flatMap((each) => (each.style === style ? [each.score] : [])))),
      ]),
    ),
    misses: judged.flatMap(({ id, misses }) => misses.map((miss) => ({ id, miss }))),
    symbols: symbolExceptions(),
  };
};

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    json: { type: 'boolean', default: false },
    'held-back': { type: 'boolean', default: false },
    today: { type: 'string' },
  },
});
// A civil date in Viet Nam, seven hours ahead of UTC all year.
const today = values.today ?? new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10);

try {
  const petitions = [...positionals.flatMap(readLabelled), ...(values['held-back'] ? heldBack() : [])];
  const result = evaluate(petitions, today);
  if (values.json) {
    process.stdout.write(`${JSON.stringify(result)}\n`);
  } else {
    const { all, styles, misses, symbols } = result;
    const lines = [
      ...(petitions.length === 0 ? [] : figureLines('all', all)),
      ...Object.entries(styles).flatMap(([style, of]) => figureLines(style, of)),
      ...(misses.length === 0 ? [] : ['', 'Misses']),
      ...misses.map(({ id, miss }) => `  ${id}  ${miss}`),
      '',
      `${symbols.checked} numbers and symbols of the register, ${symbols.exceptions.length} exceptions`,
      ...symbols.exceptions.map(({ symbol, becomes, reason }) => `  ${symbol} → ${becomes ?? '–'}  ${reason}`),
    ];
    process.stdout.write(`${lines.join('\n')}\n`);
  }
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 2;
}

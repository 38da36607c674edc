/** The repository as the walls see it: every file of ours by its path, with its text. */

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Path from the root, with `/`, to text. */
export type House = ReadonlyMap<string, string>;

const MADE = new Set(['.git', '.cache', 'node_modules', 'dist', 'coverage']);
/** The folders of a running installation, and the one file that is full of faults, planted to see the walls fall. */
const LEFT_OUT = new Set(['data', 'keys', 'pnpm-lock.yaml', 'test/architecture.test.ts']);
const TEXT =
  /\.(ts|tsx|js|json|css|html|md|yaml|yml|sh|sql|svg)$|^\.ci\/|(^|\/)\.[a-z]+rc$|(^|\/)(Dockerfile|Caddyfile)$/;

const walk = (root: string, folder: string): string[] =>
  readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
    if (MADE.has(entry.name) || LEFT_OUT.has(path)) return [];
    if (entry.isDirectory()) return walk(root, path);
    return entry.isFile() && TEXT.test(path) ? [path] : [];
  });

export const readHouse = (): House => {
  const root = fileURLToPath(new URL('../..', import.meta.url));
  return new Map(walk(root, '').map((path) => [path, readFileSync(join(root, path), 'utf8')]));
};

export const isTest = (path: string): boolean => /\.test\.tsx?$/.test(path) || path.includes('/testing/');

export const isCode = (path: string): boolean => /\.(ts|tsx|js)$/.test(path);

/** The workspace a file belongs to, as its folder: `packages/domain`, `apps/api`, `test`; null for the root's own files. */
export const roomOf = (path: string): string | null =>
  /^(?:(?:packages|apps)\/[^/]+|test)(?=\/)/.exec(path)?.[0] ?? null;

export interface Import {
  /** As written. */
  from: string;
  /** Erased before it runs. */
  typeOnly: boolean;
  reexport: boolean;
}

const STATEMENT =
  /^\s*(?<kind>import|export)\s+(?<type>type\s)?(?:[\w$\s{},*]|\/\/[^\n]*)*?from\s*['"](?<from>[^'"]+)['"]|^\s*import\s*['"](?<effect>[^'"]+)['"]|\bimport\(\s*['"](?<dynamic>[^'"]+)['"]/gm;

/** What a source file imports and passes on. */
export const importsOf = (text: string): Import[] =>
  [...text.matchAll(STATEMENT)].map(({ groups = {} }) => ({
    from: groups['from'] ?? groups['effect'] ?? groups['dynamic'] ?? '',
    typeOnly: groups['type'] !== undefined,
    reexport: groups['kind'] === 'export',
  }));

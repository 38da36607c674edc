/** The walls of the house, each a function from the house to what breaks it. An empty list means that the wall stands. */

import { posix } from 'node:path';
import { type House, importsOf, isCode, isTest, roomOf } from './house.ts';
import { GROUND_OF_THE_API, MAY_DEPEND_ON, PURE, TYPES_ONLY } from './rooms.ts';

type Wall = (house: House) => string[];

const SCOPE = '@thaogo/';

interface Manifest {
  dependencies?: Record<string, string>;
  devDependencies?: Record<string, string>;
}

const declared = (text: string): { always: string[]; forTests: string[] } => {
  const { dependencies = {}, devDependencies = {} } = JSON.parse(text) as Manifest;
  const ours = (of: Record<string, string>): string[] =>
    Object.keys(of)
      .filter((name) => name.startsWith(SCOPE))
      .map((name) => name.slice(SCOPE.length));
  return { always: ours(dependencies), forTests: ours(devDependencies) };
};

const code = (house: House): [string, string][] => [...house].filter(([path]) => isCode(path));

/** Every workspace is in the table and declares nothing of ours beyond it. */
export const declaredDependencies: Wall = (house) =>
  [...house].flatMap(([path, text]) => {
    const room = roomOf(path);
    if (room === null || path !== `${room}/package.json`) return [];
    const allowed = MAY_DEPEND_ON[room];
    if (allowed === undefined) return [`${room} has no place in the table of rooms`];
    return declared(text)
      .always.filter((name) => !allowed.includes(name))
      .map((name) => `${room} may not depend on ${name}`);
  });

/** What is imported of ours is declared, comes through the door, and is a type where only types are allowed. */
export const importedWorkspaces: Wall = (house) =>
  code(house).flatMap(([path, text]) => {
    const room = roomOf(path);
    if (room === null) return [];
    const { always, forTests } = declared(house.get(`${room}/package.json`) ?? '{}');
    return importsOf(text).flatMap(({ from, typeOnly }) => {
      if (!from.startsWith(SCOPE)) return [];
      const [name = '', ...deeper] = from.slice(SCOPE.length).split('/');
      const faults: string[] = [];
      if (!always.includes(name) && !(isTest(path) && forTests.includes(name))) {
        faults.push(`${path} imports ${name}, which ${room} does not declare`);
      }
      if (deeper.length > 0 && name !== 'test') faults.push(`${path} reaches past the door of ${name}: ${from}`);
      if (!typeOnly && !isTest(path) && TYPES_ONLY[room]?.includes(name) === true) {
        faults.push(`${path} may import only types of ${name}`);
      }
      return faults;
    });
  });

/** No relative import leaves its workspace, but for tests that take a tool from `test/support`. */
export const relativeImports: Wall = (house) =>
  code(house).flatMap(([path, text]) => {
    const room = roomOf(path);
    if (room === null) return [];
    return importsOf(text).flatMap(({ from }) => {
      if (!from.startsWith('.')) return [];
      const target = posix.join(posix.dirname(path), from);
      if (target.startsWith(`${room}/`)) return [];
      return isTest(path) && target.startsWith('test/support/') ? [] : [`${path} reaches into another room: ${from}`];
    });
  });

const FEATURE = /^apps\/api\/src\/(?<feature>[^/]+)\//;

/** In the API a feature imports no other feature, and what they stand on imports none. */
export const features: Wall = (house) =>
  code(house).flatMap(([path, text]) => {
    const own = FEATURE.exec(path)?.groups?.['feature'];
    if (own === undefined || isTest(path)) return [];
    return importsOf(text).flatMap(({ from }) => {
      const target = from.startsWith('.') ? posix.join(posix.dirname(path), from) : '';
      const other = FEATURE.exec(target)?.groups?.['feature'];
      if (other === undefined || other === own || GROUND_OF_THE_API.includes(other)) return [];
      return [`${path} imports the feature ${other}`];
    });
  });

const VAGUE = /(^|\/)(utils?|common|helpers?|misc|shared|lib)(\/|\.tsx?$)/;

/** A name says what a thing does. */
export const vagueNames: Wall = (house) =>
  code(house)
    .filter(([path]) => VAGUE.test(path))
    .map(([path]) => `${path} has a name that says nothing`);

const DOOR = /^((packages\/[^/]+|apps\/api)\/src\/index\.ts|apps\/web\/src\/site\.tsx)$/;

/** Only a door passes on what others export. */
export const doors: Wall = (house) =>
  code(house)
    .filter(([path, text]) => !DOOR.test(path) && importsOf(text).some(({ reexport }) => reexport))
    .map(([path]) => `${path} passes on the exports of another file`);

const COMMAND = 'packages/policy/src/check.ts';
const WITHOUT_COMMENTS = /\/\*[\s\S]*?\*\/|(?<![:'"`])\/\/[^\n]*/g;

/** Pure rooms read no clock and touch nothing outside; lint sees the rest (`Date.now`, `Math.random`, `process`, `fetch`). */
export const purity: Wall = (house) =>
  code(house).flatMap(([path, text]) => {
    const allowed = PURE[roomOf(path) ?? ''];
    if (allowed === undefined || isTest(path) || path === COMMAND) return [];
    const surroundings = importsOf(text)
      .filter(({ from }) => from.startsWith('node:') && !allowed.includes(from))
      .map(({ from }) => `${path} is pure and may not import ${from}`);
    const clock = /\bnew Date\(\s*\)|(?<!new |\.)\bDate\(/.test(text.replaceAll(WITHOUT_COMMENTS, ''));
    return clock ? [...surroundings, `${path} is pure and may not read the clock`] : surroundings;
  });

const ELSEWHERE = [/(?<![\w.])\/(?:home|Users)\/\w+/, /(?<![\w.])\/root\//, /\bregistry\.[a-z]+\.(org|com)\b/];

/** The repository speaks of the project alone: no paths of somebody's machine, no addresses of the place it was built in. */
export const machinePaths: Wall = (house) =>
  [...house].flatMap(([path, text]) =>
    ELSEWHERE.flatMap((pattern) => {
      const found = pattern.exec(text);
      return found === null
        ? []
        : [`${path} speaks of ${found[0]}, line ${text.slice(0, found.index).split('\n').length}`];
    }),
  );

import { describe, expect, it } from 'vitest';
import { importsOf, readHouse } from './architecture/house.ts';
import {
  declaredDependencies,
  doors,
  features,
  importedWorkspaces,
  machinePaths,
  purity,
  relativeImports,
  vagueNames,
} from './architecture/walls.ts';

const house = readHouse();

const manifest = (dependencies: readonly string[], devDependencies: readonly string[] = []): string => {
  const named = (names: readonly string[]): object =>
    Object.fromEntries(names.map((name) => [`@thaogo/${name}`, 'workspace:*']));
  return JSON.stringify({ dependencies: named(dependencies), devDependencies: named(devDependencies) });
};

/** Each wall stands in the house as it is, and is seen to fall in a house with the fault it is there for. */
describe.each([
  {
    wall: declaredDependencies,
    planted: {
      'packages/db/package.json': manifest(['domain', 'policy']),
      'packages/extra/package.json': manifest([]),
    },
    found: ['packages/db may not depend on policy', 'packages/extra has no place in the table of rooms'],
  },
  {
    wall: importedWorkspaces,
    planted: {
      'packages/db/package.json': manifest(['domain'], ['policy']),
      'packages/db/src/read.ts':
        "import { route } from '@thaogo/legal';\nexport const a = await import('@thaogo/domain/src/life/fold.ts');",
      'packages/db/src/seed.ts': "import type { Policy } from '@thaogo/policy';",
      'packages/db/src/seed.test.ts': "import { policy } from '@thaogo/policy';",
      'packages/contract/package.json': manifest(['domain']),
      'packages/contract/src/shapes.ts': "import {\n  STATES,\n  type State,\n} from '@thaogo/domain';",
      'packages/contract/src/words.ts': "import type { State } from '@thaogo/domain';",
    },
    found: [
      'packages/db/src/read.ts imports legal, which packages/db does not declare',
      'packages/db/src/read.ts reaches past the door of domain: @thaogo/domain/src/life/fold.ts',
      'packages/db/src/seed.ts imports policy, which packages/db does not declare',
      'packages/contract/src/shapes.ts may import only types of domain',
    ],
  },
  {
    wall: relativeImports,
    planted: {
      'apps/web/src/page.tsx': "import { open } from '../../api/src/app.ts';",
      'packages/db/src/a.ts': "import { freshDatabase } from '../../../test/support/fresh-database.ts';",
      'packages/db/src/a.test.ts': "import { freshDatabase } from '../../../test/support/fresh-database.ts';",
    },
    found: [
      'apps/web/src/page.tsx reaches into another room: ../../api/src/app.ts',
      'packages/db/src/a.ts reaches into another room: ../../../test/support/fresh-database.ts',
    ],
  },
  {
    wall: features,
    planted: {
      'apps/api/src/intake/submit.ts':
        "import { view } from '../tracking/own-view.ts';\nimport { body } from '../http/json-body.ts';",
      'apps/api/src/http/endpoint.ts': "import { submit } from '../intake/submit.ts';",
      'apps/api/src/app.ts': "import { submit } from './intake/submit.ts';",
    },
    found: [
      'apps/api/src/intake/submit.ts imports the feature tracking',
      'apps/api/src/http/endpoint.ts imports the feature intake',
    ],
  },
  {
    wall: vagueNames,
    planted: {
      'packages/legal/src/utils/fold.ts': '',
      'apps/web/src/common.tsx': '',
      'packages/legal/src/commons.ts': '',
    },
    found: [
      'packages/legal/src/utils/fold.ts has a name that says nothing',
      'apps/web/src/common.tsx has a name that says nothing',
    ],
  },
  {
    wall: doors,
    planted: {
      'packages/legal/src/index.ts': "export { fold } from './fold.ts';",
      'packages/legal/src/citations/index.ts': "export { read } from './read.ts';",
      'apps/api/src/all.ts': "export * from './app.ts';",
    },
    found: [
      'packages/legal/src/citations/index.ts passes on the exports of another file',
      'apps/api/src/all.ts passes on the exports of another file',
    ],
  },
  {
    wall: purity,
    planted: {
      'packages/domain/src/life/decide.ts': '// new Date() is not for us\nexport const day = new Date();',
      'packages/domain/src/life/read.ts':
        "import { readFileSync } from 'node:fs';\nexport const at = (iso: string) => new Date(iso);",
      'packages/receipt/src/chain.ts': "import { hash } from 'node:crypto';",
      'packages/domain/src/life/decide.test.ts': 'export const day = new Date();',
    },
    found: [
      'packages/domain/src/life/decide.ts is pure and may not read the clock',
      'packages/domain/src/life/read.ts is pure and may not import node:fs',
    ],
  },
  {
    wall: machinePaths,
    planted: {
      'README.md': 'Tháo Gỡ\ncd /home/mai/thao-go',
      'apps/web/src/home/page.ts': "import './home/list.ts';",
    },
    found: ['README.md speaks of /home/mai, line 2'],
  },
])('$wall.name', ({ wall, planted, found }) => {
  it('stands', () => {
    expect(wall(house)).toEqual([]);
  });

  it('would fall', () => {
    expect(wall(new Map(Object.entries(planted)))).toEqual(found);
  });
});

it('reads every way of importing', () => {
  const text = `
    import './style.css';
    import type { A } from 'a';
    import b, { type B } from 'b';
    import * as c from "c";
    export * from 'd';
    export type { E } from 'e';
    export const f = await import('f');
    import {
      g,
      // said from 'nowhere'
      type G,
    } from 'g';
    const h = 'import x from y';
  `;
  expect(importsOf(text)).toEqual([
    { from: './style.css', typeOnly: false, reexport: false },
    { from: 'a', typeOnly: true, reexport: false },
    { from: 'b', typeOnly: false, reexport: false },
    { from: 'c', typeOnly: false, reexport: false },
    { from: 'd', typeOnly: false, reexport: true },
    { from: 'e', typeOnly: true, reexport: true },
    { from: 'f', typeOnly: false, reexport: false },
    { from: 'g', typeOnly: false, reexport: false },
  ]);
});

it('sees the whole house', () => {
  expect(house.size).toBeGreaterThan(50);
  for (const path of ['package.json', 'packages/receipt/src/index.ts', '.ci/run', 'test/support/postgres.ts']) {
    expect(house.has(path)).toBe(true);
  }
});

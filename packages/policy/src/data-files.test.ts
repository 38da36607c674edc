import { expect, test } from 'vitest';
import { z } from 'zod';
import { once, readCsv, readJson } from './data-files.ts';

test('a faulty file is named together with what is wrong in it', () => {
  const path = 'units/former-provinces.csv';
  expect(() => readCsv(path, z.strictObject({ name: z.string() }))).toThrow(`packages/policy/data/${path} is faulty`);
  expect(() => readJson('agencies/central.json', z.strictObject({}))).toThrow('agencies/central.json is faulty');
});

test('what was loaded once is not loaded again', () => {
  let loads = 0;
  const load = once(() => {
    loads += 1;
    return undefined;
  });
  load();
  load();
  expect(loads).toBe(1);
});

import { afterAll, beforeAll, expect, it } from 'vitest';
import { type ApiWorld, apiWorld } from '../testing/api-world.ts';

let world: ApiWorld & { close(): Promise<void> };
beforeAll(async () => {
  world = await apiWorld();
});
afterAll(() => world.close());

const found = async (query: string): Promise<string[]> => {
  const response = await world.call('GET', `/places?${query}`);
  expect(response.status).toBe(200);
  const { items } = (await response.json()) as { items: { code: string }[] };
  return items.map(({ code }) => code);
};

it('places are found by words of their names, with or without marks, as soon as there are any', async () => {
  expect(await found('q=hai')).toEqual([]);
  await world.db
    .insertInto('administrative_unit')
    .values(
      [
        { code: '31', name: 'Thành phố Hải Phòng', parent: null },
        { code: '48', name: 'Thành phố Đà Nẵng', parent: null },
        { code: '11383', name: 'Phường Lê Chân', parent: '31' },
        { code: '20194', name: 'Phường Hải Châu', parent: '48' },
      ].map((place) => ({ ...place, valid_from: '2025-07-01', valid_to: null })),
    )
    .execute();
  expect(await found('q=le%20chan')).toEqual(['11383']);
  expect(await found('q=h%E1%BA%A3i')).toEqual(['31', '20194', '11383']);
  expect(await found('q=hai&limit=1')).toEqual(['31']);
  expect(await found('q=hai&parent=48')).toEqual(['20194']);
  // Without words it lists as ever.
  expect(await found('parent=31')).toEqual(['11383']);
  expect(await found('')).toEqual(['31', '48']);
  expect((await world.call('GET', '/places?q=hai&limit=51')).status).toBe(422);
});

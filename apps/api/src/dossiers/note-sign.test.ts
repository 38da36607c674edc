import { afterAll, beforeAll, expect, it } from 'vitest';
import { caseworkWorld, type Person } from '../testing/casework-world.ts';
import { DOSSIER_SAMPLES } from '../testing/dossier-samples.ts';
import { SAMPLES } from '../testing/every-route.ts';

const { world, document, at } = await caseworkWorld();
beforeAll(async () => {
  const entry = { ...SAMPLES['post /casework/documents']?.json, numberSymbol: '999/2026/NĐ-CP' };
  await world.call('POST', '/casework/documents', { json: entry, headers: at.coordinator });
});
afterAll(() => world.close());

const PATH = '/casework/legality-checks';
const TOLD = 'Trái khoản 3 Điều 4 của Luật.';
const OTHER = 'Quy định thêm giấy phép con.';

const note = async (who: Person, grounds: string, rest: object = {}): Promise<void> => {
  const sample = DOSSIER_SAMPLES[`post ${PATH}`]?.json;
  const provision = { document: '999-2026-nd-cp', article: '1' };
  const json = { ...sample, petition: undefined, provision, grounds, ...rest };
  const reply = await world.call('POST', PATH, { json, headers: who });
  expect([reply.status, await reply.json()]).toEqual([201, { id: null }]);
};

interface Check {
  id: string;
  version: number;
  owner: { code: string };
  grounds: string;
  furtherSigns: { grounds: string; agency: { code: string }; owner: { code: string } }[];
}
const checkFoundBy = async (words: string): Promise<Check> => {
  const found = await world.call('GET', `${PATH}?q=${words}`, { headers: at.coordinator });
  const { items } = (await found.json()) as { items: Check[] };
  const reply = await world.call('GET', `${PATH}/${items[0]?.id}`, { headers: at.coordinator });
  expect(await document.faults(`get /api/v1${PATH}/{id}`, reply)).toEqual([]);
  return (await reply.json()) as Check;
};

it('what officers note of the same provision again is kept in order, what one says twice once', async () => {
  // Two who note it first at the same moment lose nothing either.
  await Promise.all([note(at.officer, TOLD), note(at.colleague, OTHER)]);
  await note(at.officer, TOLD);
  await note(at.officer, 'Còn trái thẩm quyền ban hành: xanh-lơ.', { owner: 'so-tai-chinh-31' });
  await note(at.elsewhere, TOLD);
  const check = await checkFoundBy('xanh-lơ');
  const [second, ...later] = check.furtherSigns;
  expect(new Set([check.grounds, second?.grounds])).toEqual(new Set([TOLD, OTHER]));
  expect(later.map(({ grounds, agency, owner }) => [grounds, agency.code, owner.code])).toEqual([
    ['Còn trái thẩm quyền ban hành: xanh-lơ.', 'btc', 'so-tai-chinh-31'],
    [TOLD, 'so-tai-chinh-31', 'btc'],
  ]);
  // The owner is the coordinators' to change.
  expect(check).toMatchObject({ version: 4, owner: { code: 'btc' } });
});

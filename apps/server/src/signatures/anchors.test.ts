import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { AnchorsError, readAnchors } from './anchors.ts';
import { certify, pemOf } from '../../../../test/support/certificates.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'anchors-'));
});
afterAll(() => rm(folder, { recursive: true }));

it('reads a file of several certificates, a folder of files, and nothing where nothing is named', async () => {
  const [one, other] = await Promise.all([certify({ name: 'Một' }), certify({ name: 'Hai' })]);
  const both = join(folder, 'both.pem');
  await writeFile(both, `Subject: Một\n${pemOf(one)}\n${pemOf(other)}`);
  expect(await readAnchors(both)).toHaveLength(2);
  await writeFile(join(folder, 'third.crt'), pemOf(one));
  await writeFile(join(folder, 'notes.txt'), 'no certificate');
  expect(await readAnchors(folder)).toHaveLength(3);
  expect(await readAnchors(null)).toEqual([]);
});

it('names what holds none', async () => {
  const empty = join(folder, 'empty');
  await mkdir(empty);
  const broken = join(folder, 'broken.pem.txt');
  await writeFile(broken, '-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----');
  for (const path of [empty, broken, join(folder, 'missing.pem'), join(folder, 'notes.txt')]) {
    await expect(readAnchors(path)).rejects.toThrow(AnchorsError);
    await expect(readAnchors(path)).rejects.toThrow(path);
  }
});

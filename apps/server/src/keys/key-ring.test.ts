import { chmod, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { open, seal } from '@thaogo/db';
import { signReceipt, verifyReceipt } from '@thaogo/receipt';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addKeyFile, KeyRingError, readKeyFiles } from './key-files.ts';
import { addKey, marksOf, openKeyRing } from './key-ring.ts';

let home: string;
let folder: string;
beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'thaogo-keys-'));
  folder = join(home, 'keys');
});
afterEach(() => rm(home, { recursive: true, force: true }));

const TODAY = '2026-11-22';
const RECEIPT = {
  kind: 'thaogo-receipt',
  v: 1,
  code: '4821-0937-5516',
  filedAt: '2026-11-22T01:00:00.000Z',
  state: 'screening',
  agency: 'btp',
  contentHash: 'x',
  contentSalt: 'x',
  eventHash: 'x',
  operator: 'x',
  url: 'x',
} as const;

describe('the key ring', () => {
  it('is made on the first start of a trial, for its owner only, and stays the same', async () => {
    const first = await openKeyRing(folder, false, TODAY);
    const names = await readdir(folder);
    expect(names.map((name) => name.replace(/-01-[0-9a-f]{6}\.key$/, '')).toSorted()).toEqual([
      'blind-index-20261122',
      'receipts-20261122',
      'sessions-20261122',
      'vault-20261122',
    ]);
    for (const name of names) expect((await stat(join(folder, name))).mode & 0o777).toBe(0o600);
    expect((await stat(folder)).mode & 0o777).toBe(0o700);
    const again = await openKeyRing(folder, false, '2027-01-01');
    expect(again.vault.current).toEqual(first.vault.current);
    expect(again.sessions).toEqual(first.sessions);
    expect(await readdir(folder)).toEqual(names);
  });

  it('has a key of its own for every purpose', async () => {
    const ring = await openKeyRing(folder, false, TODAY);
    const secrets = [ring.vault.current.key, ring.blindIndex, ...ring.sessions].map((key) =>
      Buffer.from(key).toString('hex'),
    );
    expect(new Set(secrets).size).toBe(3);
    for (const secret of secrets) expect(secret).toHaveLength(64);
  });

  it('seals with the newest key and opens with every one', async () => {
    const before = await openKeyRing(folder, false, TODAY);
    const sealed = seal(before.vault.current.key, 'words', 'row');
    await addKeyFile(folder, 'vault', Buffer.alloc(32, 7).toString('base64url'), '2027-03-01');
    const after = await openKeyRing(folder, false, '2027-03-01');
    expect(after.vault.current.id).toMatch(/^vault-20270301-/);
    const old = after.vault.find(before.vault.current.id);
    expect(open(old?.key ?? new Uint8Array(32), sealed, 'row').toString()).toBe('words');
    expect(after.vault.find('vault-19990101-000000')).toBeNull();
  });

  it('checks receipts with retired keys too', async () => {
    const before = await openKeyRing(folder, false, TODAY);
    const receipt = signReceipt(RECEIPT, before.receipts);
    const [name = ''] = (await readdir(folder)).filter((file) => file.startsWith('receipts-'));
    await rm(join(folder, name));
    const other = await openKeyRing(folder, false, '2027-03-01');
    expect(verifyReceipt(receipt, other.receiptPublicKeys)).toEqual({ genuine: false, fault: 'unknown_key' });
    expect(verifyReceipt(receipt, before.receiptPublicKeys)).toMatchObject({ genuine: true });
    expect(verifyReceipt(signReceipt(RECEIPT, other.receipts), other.receiptPublicKeys)).toMatchObject({
      genuine: true,
    });
  });

  it('refuses a second key where only one can be in use', async () => {
    await openKeyRing(folder, false, TODAY);
    await addKeyFile(folder, 'blind-index', Buffer.alloc(32).toString('base64url'), TODAY);
    await expect(openKeyRing(folder, false, TODAY)).rejects.toThrow('2 blind-index keys');
  });

  it('puts the newest sessions key first, and keeps the older ones for opening', async () => {
    const before = await openKeyRing(folder, false, TODAY);
    await addKey(folder, 'sessions', TODAY);
    const after = await openKeyRing(folder, false, TODAY);
    expect(after.sessions).toHaveLength(2);
    expect(after.sessions[1]).toEqual(before.sessions[0]);
  });

  it('knows the newest of many keys made on one day, or after the clock went back', async () => {
    const made: string[] = [];
    for (const day of [TODAY, TODAY, TODAY, '2026-11-21', '2026-11-23', '2026-11-20', TODAY]) {
      made.push(await addKey(folder, 'vault', day));
      const known = (await readKeyFiles(folder, false)).map(({ id }) => id);
      expect(known).toEqual(made);
    }
    expect(made.map((id) => id.slice(0, -7))).toEqual([
      'vault-20261122-01',
      'vault-20261122-02',
      'vault-20261122-03',
      'vault-20261122-04',
      'vault-20261123-01',
      'vault-20261123-02',
      'vault-20261123-03',
    ]);
  });

  it('knows the newest also after a hundred of them', async () => {
    await mkdir(folder);
    const content = Buffer.alloc(32, 1).toString('base64url');
    await writeFile(join(folder, 'vault-20261122-99-ffffff.key'), content);
    const id = await addKey(folder, 'vault', TODAY);
    expect(id).toMatch(/^vault-20261122-100-/);
    expect((await readKeyFiles(folder, false)).at(-1)?.id).toBe(id);
  });

  it('reads keys without a number as the first of their day', async () => {
    await mkdir(folder);
    const content = Buffer.alloc(32, 1).toString('base64url');
    for (const id of ['vault-20261122-ffffff', 'vault-20261121-aaaaaa'])
      await writeFile(join(folder, `${id}.key`), content);
    const id = await addKey(folder, 'vault', TODAY);
    expect((await readKeyFiles(folder, false)).map((key) => key.id)).toEqual([
      'vault-20261121-aaaaaa',
      'vault-20261122-ffffff',
      id,
    ]);
  });

  it.each([
    ['vault', 'c2hvcnQ'],
    ['receipts', 'no key at all'],
  ] as const)('names a damaged %s key', async (purpose, content) => {
    await openKeyRing(folder, false, TODAY);
    const { id } = await addKeyFile(folder, purpose, content, '2027-01-01');
    await expect(openKeyRing(folder, false, TODAY)).rejects.toThrow(`${id}.key is damaged`);
  });

  it('leaves out a sessions or receipts key that was given up, and makes another where it was the last', async () => {
    const before = await openKeyRing(folder, false, TODAY);
    for (const name of await readdir(folder)) {
      if (/^(?:sessions|receipts)/.test(name)) await writeFile(join(folder, name), 'given up\n');
    }
    const after = await openKeyRing(folder, false, TODAY);
    expect(after.sessions).toHaveLength(1);
    expect(after.sessions).not.toEqual(before.sessions);
    expect(after.receiptPublicKeys.size).toBe(1);
    expect(after.marks.filter(({ fingerprint }) => fingerprint === null).map(({ purpose }) => purpose)).toEqual(
      expect.arrayContaining(['sessions', 'receipts']),
    );
  });

  it.each(['vault', 'blind-index'])('never takes a %s key for given up', async (purpose) => {
    await openKeyRing(folder, false, TODAY);
    const name = (await readdir(folder)).find((each) => each.startsWith(purpose)) ?? '';
    await writeFile(join(folder, name), 'given up\n');
    await expect(openKeyRing(folder, false, TODAY)).rejects.toThrow('is damaged');
  });

  it('is known by marks that tell nothing of the keys', async () => {
    const { marks } = await openKeyRing(folder, false, TODAY);
    expect(marks.map(({ purpose }) => purpose).toSorted()).toEqual(['blind-index', 'receipts', 'sessions', 'vault']);
    expect(new Set(marks.map(({ fingerprint }) => fingerprint)).size).toBe(4);
    for (const { id, fingerprint } of marks) {
      expect(fingerprint).toMatch(/^[A-Za-z0-9_-]{22}$/);
      expect(await readFile(join(folder, `${id}.key`), 'utf8')).not.toContain(fingerprint);
    }
    expect((await openKeyRing(folder, false, TODAY)).marks).toEqual(marks);
    // The same key under another name is another mark, so that files cannot be exchanged for each other.
    const { id, purpose } = marks[0] ?? { id: '', purpose: 'vault' as const };
    const content = await readFile(join(folder, `${id}.key`), 'utf8');
    const [one, other] = marksOf(['a', 'b'].map((name) => ({ id: name, purpose, content })));
    expect(one?.fingerprint).not.toBe(other?.fingerprint);
  });

  it('passes over files that are no keys', async () => {
    await openKeyRing(folder, false, TODAY);
    await writeFile(join(folder, 'vault-20270101-abcdef.key.new'), 'half');
    await writeFile(join(folder, 'README'), 'hello');
    await expect(openKeyRing(folder, false, TODAY)).resolves.toBeDefined();
  });
});

describe('the key ring in production', () => {
  it('is never made, and says how to', async () => {
    const error = await openKeyRing(folder, true, TODAY).catch((failure: unknown) => failure);
    expect(error).toBeInstanceOf(KeyRingError);
    expect(String(error)).toMatch(/vault, blind-index, receipts, sessions[^]*keys:make[^]*restore/);
  });

  it.each(['file', 'folder'])('is refused when others may read the %s', async (what) => {
    await openKeyRing(folder, false, TODAY);
    await expect(openKeyRing(folder, true, TODAY)).resolves.toBeDefined();
    const [name = ''] = await readdir(folder);
    await chmod(what === 'file' ? join(folder, name) : folder, what === 'file' ? 0o640 : 0o755);
    await expect(openKeyRing(folder, true, TODAY)).rejects.toThrow('chmod go-rwx');
    await expect(openKeyRing(folder, false, TODAY)).resolves.toBeDefined();
  });
});

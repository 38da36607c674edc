import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { canonicalJson, saltedHash, signReceipt } from '@thaogo/receipt';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openKeyRing } from '../keys/key-ring.ts';
import { runScript } from '../testing/processes.ts';

describe('due-date', () => {
  const run = (...args: string[]) => runScript('src/commands/due-date.ts', args);

  it('counts over Tết as the notice says', async () => {
    const { code, out, error } = await run('--start', '2026-02-13', '--amount', '2', '--unit', 'working_day', '--json');
    expect({ code, error }).toEqual({ code: 0, error: '' });
    const due = JSON.parse(out) as {
      dueOn: string;
      explanation: { date: string; counts: boolean; source: string | null }[];
    };
    expect(due.dueOn).toBe('2026-02-24');
    expect(due.explanation).toHaveLength(12);
    expect(due.explanation.filter((day) => day.counts).map((day) => day.date)).toEqual(['2026-02-23', '2026-02-24']);
    expect(due.explanation[4]?.source).toContain('9441/TB-BNV');
  });

  it('is read by people without --json', async () => {
    const { out } = await run('--start', '2026-02-13', '--amount', '2', '--unit', 'working_day');
    expect(out).toContain('Hạn: thứ Ba, 24/02/2026');
    expect(out).toContain('Tết Nguyên đán');
  });

  it.each([
    ['a date that does not exist', ['--start', '2026-02-31', '--amount', '2', '--unit', 'day'], '--start needs a date'],
    ['no date', ['--amount', '2', '--unit', 'day'], '--start needs a date'],
    ['half a day', ['--start', '2026-02-13', '--amount', '1.5', '--unit', 'day'], '--amount needs a whole number'],
    ['too many days', ['--start', '2026-02-13', '--amount', '3661', '--unit', 'day'], '--amount needs a whole number'],
    ['an unknown unit', ['--start', '2026-02-13', '--amount', '1', '--unit', 'week'], '--unit needs'],
    ['an unknown option', ['--begin', '2026-02-13'], '--begin'],
  ])('says what to do about %s', async (_what, args, words) => {
    const { code, out, error } = await run(...args);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(error).toContain(words);
    expect(error).toContain('For example: npx pnpm --silent due-date');
  });
});

describe('receipt:verify', () => {
  let home: string;
  let receipt: Record<string, unknown>;
  beforeAll(async () => {
    home = await mkdtemp(join(tmpdir(), 'thaogo-receipts-'));
    const ring = await openKeyRing(join(home, 'keys'), false, '2026-11-22');
    const facts = { code: '4821-0937-5516', filedAt: '2026-11-22T01:00:00.000Z', state: 'screening', agency: 'btp' };
    const hashes = { contentHash: 'x', contentSalt: 'x', eventHash: 'x' };
    receipt = {
      ...signReceipt(
        { kind: 'thaogo-receipt', v: 1, ...facts, ...hashes, operator: 'Sở Tư pháp', url: 'https://x' },
        ring.receipts,
      ),
    };
  });
  afterAll(() => rm(home, { recursive: true, force: true }));
  const verify = async (content: unknown, keys = 'keys') => {
    const file = join(home, 'receipt.json');
    await writeFile(file, typeof content === 'string' ? content : JSON.stringify(content));
    return runScript('src/commands/receipt-verify.ts', [file], { KEYS_DIR: join(home, keys) });
  };

  it('knows what this installation sealed, in a file of its own or inside a reply', async () => {
    for (const content of [receipt, { code: 'x', receipt }]) {
      const { code, out } = await verify(content);
      expect(code).toBe(0);
      expect(out).toMatch(
        /Genuine: sealed by this installation[^]*4821-0937-5516[^]*08:00, 22 November 2026[^]*Sở Tư pháp/,
      );
    }
  });

  it('tells from a tracking view whether its words are the ones that were filed', async () => {
    const words = { title: null, text: 'Khoản 2 Điều 5 không rõ.', proposal: null };
    const salt = Buffer.alloc(16, 7);
    const contentHash = saltedHash(salt, canonicalJson(words));
    const ring = await openKeyRing(join(home, 'keys'), false, '2026-11-22');
    const own = signReceipt(
      {
        ...{ kind: 'thaogo-receipt', v: 1, code: '1111-1111-1111', filedAt: '2026-11-22T01:00:00.000Z' },
        ...{ state: 'assigned', agency: 'btc', operator: 'Sở Tư pháp', url: 'https://x', eventHash: contentHash },
        ...{ contentHash, contentSalt: salt.toString('base64url') },
      },
      ring.receipts,
    );
    expect((await verify({ ...words, receipt: own })).out).toContain('are the ones that were filed');
    expect((await verify({ ...words, text: 'Khác.', receipt: own })).out).toContain('are NOT the ones');
  });

  it('says so when it has only the key in the receipt', async () => {
    const { code, out } = await verify(receipt, 'nowhere');
    expect(code).toBe(0);
    expect(out).toContain('checked with the key in the receipt itself');
  });

  it.each([
    ['altered', (): unknown => ({ ...receipt, filedAt: '2026-11-21T01:00:00.000Z' }), 'It was altered'],
    ['no receipt', (): unknown => ({ hello: 'world' }), 'not a receipt'],
    ['no JSON', (): unknown => 'hello', 'holds no JSON'],
  ])('refuses what is %s', async (_what, content, words) => {
    for (const keys of ['keys', 'nowhere']) {
      const { code, out, error } = await verify(content(), keys);
      expect({ code, out }).toEqual({ code: 1, out: '' });
      expect(error).toContain(words);
    }
  });

  it('asks for a file, and says when there is none', async () => {
    expect((await runScript('src/commands/receipt-verify.ts', [])).error).toContain('Name the file');
    const missing = await runScript('src/commands/receipt-verify.ts', [join(home, 'none.json')]);
    expect(missing).toMatchObject({ code: 1, error: expect.stringContaining('There is no file') });
  });
});

describe('config:check and make-keys', () => {
  let home: string;
  beforeAll(async () => {
    home = await mkdtemp(join(tmpdir(), 'thaogo-check-'));
  });
  afterAll(() => rm(home, { recursive: true, force: true }));

  it('let a production installation be prepared step by step', async () => {
    const env = {
      NODE_ENV: 'production',
      KEYS_DIR: join(home, 'keys'),
      DATABASE_URL: 'postgresql://thaogo:geheim@db/thaogo',
      PUBLIC_URL: 'https://thaogo.example.vn',
      SMTP_URL: 'smtps://mail.example.vn',
      MAIL_FROM: 'x@example.vn',
      OPERATOR_NAME: 'Sở Tư pháp',
      OPERATOR_NAME_EN: 'Department of Justice',
    };
    const anchors = join(home, 'no-anchors');
    const before = await runScript('src/commands/config-check.ts', [], { ...env, SIGNATURE_ANCHORS: anchors });
    expect(before.out).toContain(`${anchors} cannot be read.`);
    expect(before).toMatchObject({
      code: 1,
      out: expect.stringContaining('vault, blind-index, receipts, sessions missing'),
    });
    expect(await runScript('src/commands/make-keys.ts', [], env)).toMatchObject({ code: 0 });
    const after = await runScript('src/commands/config-check.ts', [], env);
    expect(after).toMatchObject({ code: 0, out: expect.stringContaining('It can start.') });
    expect(after.out).toContain('TRUST_PROXY is 0');
    expect(after.out).toMatch(/Files in \S+: \d+ MB free, of which 1024 MB are kept free\n/);
    const full = await runScript('src/commands/config-check.ts', [], {
      ...env,
      FILES_RESERVE_MB: '10000000',
      CLAMD: join(home, 'no-clamd'),
    });
    expect(full).toMatchObject({ code: 0, out: expect.stringContaining('no file is taken until there is more') });
    expect(full.out).toContain('Scanner: it does not answer.');
    expect(after.out).not.toContain('geheim');
    expect(after.out).toMatch(/sessions-\d{8}-01-[0-9a-f]{6} {2}fingerprint [A-Za-z0-9_-]{22}\n/);
    expect((await runScript('src/commands/make-keys.ts', [], env)).out).toContain('Every key is there already');
  });

  it('let a key be renewed, and one be given up', async () => {
    const env = { KEYS_DIR: join(home, 'renewed') };
    await runScript('src/commands/make-keys.ts', [], env);
    const renewed = await runScript('src/commands/make-keys.ts', ['--new', 'sessions'], env);
    expect(renewed).toMatchObject({ code: 0, out: expect.stringMatching(/sessions-\d{8}-02-[^]*restart them all/) });
    const [older = ''] = (await readdir(env.KEYS_DIR)).filter((name) => /^sessions-\d{8}-01/.test(name));
    await writeFile(join(env.KEYS_DIR, older), 'given up');
    const { code, out } = await runScript('src/commands/config-check.ts', [], env);
    expect(code).toBe(0);
    expect(out).toMatch(/sessions-\d{8}-01-[0-9a-f]{6} {2}given up\n/);
    for (const wrong of ['blind-index', 'everything']) {
      const refused = await runScript('src/commands/make-keys.ts', ['--new', wrong], env);
      expect(refused).toMatchObject({ code: 2, out: '', error: expect.stringContaining('vault, receipts, sessions') });
    }
  });
});

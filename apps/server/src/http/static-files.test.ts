import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadStaticFiles, type StaticFiles } from './static-files.ts';

describe('static files', () => {
  let folder: string;
  let files: StaticFiles;
  const script = 'console.log("x");\n'.repeat(200);
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'thaogo-static-'));
    await mkdir(join(folder, 'assets'));
    await mkdir(join(folder, '.vite'));
    await writeFile(join(folder, 'index.html'), '<!doctype html>');
    await writeFile(join(folder, 'assets/main-DATEb5Oy.js'), script);
    await writeFile(join(folder, '.vite/manifest.json'), '{}');
    files = await loadStaticFiles(folder);
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  const ask = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
    files.reply(path, new Request('http://x/', { headers, method }));

  it('live for ever where their name says what is in them, and are asked for again otherwise', async () => {
    expect((await ask('assets/main-DATEb5Oy.js'))?.headers.get('cache-control')).toBe(
      'public, max-age=31536000, immutable',
    );
    expect((await ask('index.html'))?.headers.get('cache-control')).toBe('no-cache');
  });

  it('are packed as the browser likes', async () => {
    const brotli = await ask('assets/main-DATEb5Oy.js', { 'accept-encoding': 'gzip, deflate, br' });
    expect(brotli?.headers.get('content-encoding')).toBe('br');
    expect(brotliDecompressSync(Buffer.from((await brotli?.arrayBuffer()) ?? new ArrayBuffer(0))).toString()).toBe(
      script,
    );
    const gzip = await ask('assets/main-DATEb5Oy.js', { 'accept-encoding': 'gzip' });
    expect(gunzipSync(Buffer.from((await gzip?.arrayBuffer()) ?? new ArrayBuffer(0))).toString()).toBe(script);
    const plain = await ask('assets/main-DATEb5Oy.js');
    expect(plain?.headers.get('content-encoding')).toBeNull();
    expect(await plain?.text()).toBe(script);
  });

  it('are not sent twice', async () => {
    const etag = (await ask('index.html'))?.headers.get('etag') ?? '';
    expect((await ask('index.html', { 'if-none-match': etag }))?.status).toBe(304);
    expect((await ask('index.html', { 'if-none-match': '"other"' }))?.status).toBe(200);
  });

  it('answer HEAD without a body', async () => {
    const reply = await ask('index.html', {}, 'HEAD');
    expect(reply?.headers.get('content-length')).toBe('15');
    expect(await reply?.text()).toBe('');
  });

  it.each(['../index.html', '.vite/manifest.json', 'assets', '', 'assets/../index.html', '%2e%2e/index.html'])(
    'are nothing but files of the folder: %s',
    async (path) => {
      expect(await ask(path)).toBeNull();
    },
  );

  it('say what to do when they were not built', async () => {
    await expect(loadStaticFiles(join(folder, 'nowhere'))).rejects.toThrow('npx pnpm build');
  });
});

import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
};

/** What Vite names after its content never changes. */
const HASHED = /-[A-Za-z0-9_-]{8}\.[a-z0-9]+$/;
const YEAR_SECONDS = 31_536_000;
const WORTH_COMPRESSING_BYTES = 1024;

interface StaticFile {
  headers: Record<string, string>;
  etag: string;
  plain: Buffer<ArrayBuffer>;
  compressible: boolean;
  /** Made when first asked for. */
  packed: Map<'br' | 'gzip', Promise<Buffer<ArrayBuffer>>>;
}

/** The files of a built face. They are held in memory, so no path from outside ever touches the disk. */
export interface StaticFiles {
  /** The reply for a path below the folder; null when there is no such file. */
  reply(path: string, request: Request): Promise<Response | null>;
}

const fileOf = (name: string, plain: Buffer<ArrayBuffer>): StaticFile => {
  const type = TYPES[extname(name)] ?? 'application/octet-stream';
  const etag = `"${createHash('sha256').update(plain).digest('base64url').slice(0, 22)}"`;
  return {
    headers: {
      'content-type': type,
      'cache-control': HASHED.test(name) ? `public, max-age=${YEAR_SECONDS}, immutable` : 'no-cache',
      vary: 'Accept-Encoding',
      etag,
    },
    etag,
    plain,
    compressible: /^(text|application|image\/svg)/.test(type) && plain.length >= WORTH_COMPRESSING_BYTES,
    packed: new Map(),
  };
};

const pack = (encoding: 'br' | 'gzip', plain: Buffer): Promise<Buffer<ArrayBuffer>> =>
  encoding === 'br'
    ? promisify(brotliCompress)(plain, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } })
    : promisify(gzip)(plain, { level: 9 });

const packed = (file: StaticFile, encoding: 'br' | 'gzip'): Promise<Buffer<ArrayBuffer>> => {
  const known = file.packed.get(encoding);
  if (known !== undefined) return known;
  const made = pack(encoding, file.plain);
  file.packed.set(encoding, made);
  return made;
};

const encodingFor = (accepted: string): 'br' | 'gzip' | null =>
  /\bbr\b/.test(accepted) ? 'br' : /\bgzip\b/.test(accepted) ? 'gzip' : null;

const namesIn = async (folder: string, below = ''): Promise<string[]> => {
  const entries = await readdir(join(folder, below), { withFileTypes: true });
  const names = await Promise.all(
    entries.map((entry) => {
      const name = below === '' ? entry.name : `${below}/${entry.name}`;
      return entry.isDirectory() ? namesIn(folder, name) : Promise.resolve([name]);
    }),
  );
  return names.flat().filter((name) => !name.split('/').some((part) => part.startsWith('.')));
};

/** @throws Error when the folder is not there: the face was not built. */
export const loadStaticFiles = async (folder: string): Promise<StaticFiles> => {
  const names = await namesIn(folder).catch((error: unknown) => {
    throw new Error(`${folder} is missing. Build the pages first: npx pnpm build`, { cause: error });
  });
  const files = new Map<string, StaticFile>();
  for (const name of names) files.set(name, fileOf(name, Buffer.from(await readFile(join(folder, name)))));
  return {
    reply: async (path, request) => {
      const file = files.get(path);
      if (file === undefined) return null;
      if (request.headers.get('if-none-match') === file.etag) {
        return new Response(null, { status: 304, headers: file.headers });
      }
      const encoding = file.compressible ? encodingFor(request.headers.get('accept-encoding') ?? '') : null;
      const body = encoding === null ? file.plain : await packed(file, encoding);
      const headers = {
        ...file.headers,
        'content-length': String(body.length),
        ...(encoding !== null && { 'content-encoding': encoding }),
      };
      return new Response(request.method === 'HEAD' ? null : body, { headers });
    },
  };
};

import { readFileSync } from 'node:fs';
import { defineConfig } from 'vite';
import type { SiteAssets } from './src/assets.ts';

interface ManifestEntry {
  file: string;
  assets?: string[];
}

const CLIENT = 'dist/client';

/** Addresses of the built styles, script and fonts, for the server bundle that is built after them. */
const builtAssets = (): SiteAssets => {
  const manifest = JSON.parse(
    readFileSync(new URL(`${CLIENT}/.vite/manifest.json`, import.meta.url), 'utf8'),
  ) as Record<string, ManifestEntry>;
  const address = (source: string): string => {
    const entry = manifest[source];
    if (entry === undefined) throw new Error(`${source} is missing from the client build.`);
    return `/assets/${entry.file}`;
  };
  const fonts = manifest['src/styles/site.css']?.assets ?? [];
  return {
    style: address('src/styles/site.css'),
    script: address('src/islands.ts'),
    // Regular weight only: what the first lines of every page need.
    fonts: fonts.filter((file) => file.includes('-400-')).map((file) => `/assets/${file}`),
  };
};

/** Run twice: without `--ssr` for what browsers fetch, with it for the pages themselves. */
export default defineConfig(({ isSsrBuild }) => ({
  base: '/assets/',
  publicDir: isSsrBuild === true ? false : 'public',
  ...(isSsrBuild === true && {
    define: {
      __SITE_ASSETS__: JSON.stringify(builtAssets()),
      'process.env.NODE_ENV': '"production"',
    },
  }),
  ssr: { noExternal: true, external: ['hono'], target: 'node' as const },
  build: {
    target: isSsrBuild === true ? 'node22' : 'es2022',
    outDir: isSsrBuild === true ? 'dist/server' : CLIENT,
    assetsDir: '',
    assetsInlineLimit: 0,
    manifest: isSsrBuild !== true,
    copyPublicDir: isSsrBuild !== true,
    modulePreload: false as const,
    ...(isSsrBuild !== true && { rolldownOptions: { input: ['src/styles/site.css', 'src/islands.ts'] } }),
  },
}));

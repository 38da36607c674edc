import { installation } from '@thaogo/contract';
import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { Layout } from '../parts/layout.tsx';
import type { PageFacts } from '../parts/page-facts.ts';
import { ask } from './api-client.ts';
import type { Visit } from './visit.ts';

const SECURITY_HEADERS = {
  'Content-Security-Policy':
    "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'",
  'Referrer-Policy': 'same-origin',
  'X-Content-Type-Options': 'nosniff',
} as const;

/** Five minutes: a change of operator or standing shows soon, and a busy day is carried by caches. */
const PUBLIC_CACHE = 'public, max-age=300';

/** A whole page as HTML, with what every page says of the installation. It is served even when the API is not. */
export const renderPage = async (visit: Visit, facts: PageFacts, content: ReactNode): Promise<Response> => {
  const { c, language, site } = visit;
  const standing = await ask(site.api, '/installation', installation, { language });
  const html = renderToStaticMarkup(
    <Layout
      language={language}
      facts={facts}
      publicUrl={site.publicUrl}
      development={site.development}
      installation={standing.ok ? standing.value : null}
    >
      {content}
    </Layout>,
  );
  for (const [name, value] of Object.entries(SECURITY_HEADERS)) c.header(name, value);
  const cacheable = facts.audience === 'public' && (facts.status ?? 200) === 200 && standing.ok;
  c.header('Cache-Control', cacheable ? PUBLIC_CACHE : 'no-store');
  return c.html(`<!doctype html>${html}`, facts.status ?? 200);
};

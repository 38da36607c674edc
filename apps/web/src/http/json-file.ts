import type { Visit } from './visit.ts';

/** A JSON file that the browser saves under `name`; kept in no cache. */
export const jsonFile = ({ c }: Visit, name: string, content: unknown): Response => {
  c.header('Content-Disposition', `attachment; filename="${name}"`);
  c.header('Cache-Control', 'no-store');
  c.header('X-Content-Type-Options', 'nosniff');
  return c.body(`${JSON.stringify(content, null, 2)}\n`, 200, { 'Content-Type': 'application/json; charset=utf-8' });
};

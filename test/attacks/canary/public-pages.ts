/** Whatever somebody who is nobody in particular can read. */

import type { Asker } from './asking.ts';

const API = '/api/v1';
const MOST = 400;

/**
 * Every page that links lead to from the start pages, and every list of the public interface with what it lists.
 * @returns what each address gave.
 */
export const everythingPublic = async (asker: Asker): Promise<Map<string, string>> => {
  const { paths } = (await (await asker.ask('/openapi.json')).json()) as {
    paths: Record<string, Record<string, { security?: unknown[] }>>;
  };
  const open = Object.entries(paths)
    .filter(([, { get }]) => get !== undefined && (get.security ?? []).length === 0)
    .map(([path]) => path);
  const lists = open.filter((path) => !path.includes('{'));
  const waiting = ['/', '/en', ...lists, `${API}/dialogues?when=past`];
  const seen = new Map<string, string>();
  for (let at = 0; at < waiting.length && at < MOST; at += 1) {
    const path = waiting[at] ?? '';
    if (seen.has(path)) continue;
    const response = await asker.ask(path);
    const text = await response.text();
    seen.set(path, text);
    const html = (response.headers.get('content-type') ?? '').startsWith('text/html');
    const links = html ? [...text.matchAll(/(?:href|action)="(\/[^"#]*)/g)].map(([, link]) => link ?? '') : [];
    const [list = ''] = path.split('?');
    const items = open.includes(`${list}/{id}`) ? [...text.matchAll(/"id":"([^"]+)"/g)] : [];
    const more = [...links, ...items.map(([, id]) => `${list}/${id}`)];
    waiting.push(
      ...more.filter((link) => !/^\/(assets|console|dev)|\/gui\/|\/file\//.test(link) && !waiting.includes(link)),
    );
  }
  return seen;
};

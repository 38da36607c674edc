import { problemWords } from '@thaogo/contract';
import { Hono } from 'hono';
import type { Part } from './application.ts';

/** What answers until everything is mounted. */
export const startingPart = (): Part => {
  const app = new Hono();
  const words = `${problemWords.vi.unavailable}\n${problemWords.en.unavailable}\n`;
  app.all('*', (c) => c.text(words, 503, { 'retry-after': '2', 'cache-control': 'no-store' }));
  return app;
};

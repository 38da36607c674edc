/** Looking at a page: what an eye would see is kept as a picture, what a program can judge is judged. */

import { mkdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import type { Visitor } from './visitor.ts';

const folder = fileURLToPath(new URL('../../.cache/screenshots', import.meta.url));

/** Boxes that reach past the right edge, named so that the fault can be found. */
const sideways = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const room = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= room) return [];
    return [...document.body.querySelectorAll('*')]
      .filter((element) => element.getBoundingClientRect().right > room + 1)
      .map((element) => `${element.tagName.toLowerCase()}.${element.className}`);
  });

type Violations = Awaited<ReturnType<AxeBuilder['analyze']>>['violations'];

/** The program that its binding for Playwright carries. Run by itself, as no page has frames, it takes a third of the time. */
const axe = readFile(
  createRequire(createRequire(import.meta.url).resolve('@axe-core/playwright')).resolve('axe-core/axe.min.js'),
  'utf8',
);

const violations = async (page: Page): Promise<string[]> => {
  await page.evaluate(await axe);
  // `preload` would fetch every stylesheet again, for rules that are not among those asked.
  const found = await page.evaluate<Violations>(
    `axe.run(document, { preload: false, rules: { 'target-size': { enabled: true } } }).then((run) => run.violations)`,
  );
  return found.flatMap(({ id, help, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${help}\n${html}\n${failureSummary ?? ''}`),
  );
};

/** Takes pictures of one journey, numbered in the order in which they were taken. */
export interface Album {
  /**
   * Checks the page that the visitor sees and keeps a picture of all of it.
   * Fails when it scrolls sideways, speaks another language than it says, or when axe finds anything.
   */
  look: (visitor: Visitor, name: string, language?: 'vi' | 'en') => Promise<void>;
}

/** @param journey names the folder under `.cache/screenshots`. */
export const openAlbum = (journey: string): Album => {
  let taken = 0;
  const look: Album['look'] = async ({ page, javaScript }, name, language = 'vi') => {
    taken += 1;
    await page.evaluate(() => document.fonts.ready.then(() => true));
    await mkdir(join(folder, journey), { recursive: true });
    const path = join(folder, journey, `${String(taken).padStart(2, '0')}-${name}.png`);
    await page.screenshot({ path, fullPage: true, scale: 'css' });
    expect.soft(await sideways(page), `${name} scrolls sideways`).toEqual([]);
    expect.soft(await page.locator('html').getAttribute('lang'), `language of ${name}`).toBe(language);
    expect.soft(await page.locator('h1').count(), `headings of the first level on ${name}`).toBe(1);
    // Without scripts axe cannot run in the page; the same pages are judged where scripts run.
    if (javaScript) expect.soft(await violations(page), `axe on ${name}`).toEqual([]);
  };
  return { look };
};

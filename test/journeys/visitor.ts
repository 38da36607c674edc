/** Somebody with a browser of their own, and an ear for everything that the browser complains of. */

import type { Browser, BrowserContext, ConsoleMessage, Page, Response } from 'playwright-core';

/** What people hold in their hands. `zoomed` is the desktop at 200 %. */
const FACES = {
  phone: { viewport: { width: 360, height: 800 }, deviceScaleFactor: 2, hasTouch: true, isMobile: true },
  desktop: { viewport: { width: 1280, height: 900 }, deviceScaleFactor: 1 },
  zoomed: { viewport: { width: 640, height: 450 }, deviceScaleFactor: 2 },
} as const;
export type Face = keyof typeof FACES;

export interface VisitorOptions {
  face: Face;
  javaScript?: boolean;
  dark?: boolean;
  /** Statuses that the journey provokes: a browser reports every reply of that kind as an error. */
  provokes?: readonly number[];
  /** Cookies of a session that was opened elsewhere. */
  cookies?: readonly { name: string; value: string; url: string }[];
}

export interface Visitor {
  page: Page;
  context: BrowserContext;
  face: Face;
  javaScript: boolean;
  /** What the browser complained of so far: errors of scripts, broken rules of content security, failed replies. */
  complaints: readonly string[];
  /** Closes the browser's window. @throws Error with every complaint, if there was any. */
  leave: () => Promise<void>;
}

const statusIn = (text: string): number => Number(/status of (\d{3})/.exec(text)?.[1] ?? 0);

/** A new window that shares nothing with any other. */
export const openVisitor = async (browser: Browser, url: string, options: VisitorOptions): Promise<Visitor> => {
  const { face, javaScript = true, dark = false, provokes = [], cookies = [] } = options;
  const context = await browser.newContext({
    ...FACES[face],
    baseURL: url,
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
    javaScriptEnabled: javaScript,
    colorScheme: dark ? 'dark' : 'light',
    reducedMotion: 'reduce',
  });
  context.setDefaultTimeout(30_000);
  await context.addCookies([...cookies]);
  const complaints: string[] = [];
  context.on('console', (message: ConsoleMessage) => {
    if (message.type() !== 'error' && message.type() !== 'warning') return;
    if (provokes.includes(statusIn(message.text()))) return;
    complaints.push(`${message.text()} (${message.location().url})`);
  });
  context.on('weberror', (error) => complaints.push(error.error().stack ?? error.error().message));
  context.on('response', (response: Response) => {
    if (response.status() < 500 || provokes.includes(response.status())) return;
    complaints.push(`${response.status()} for ${response.request().method()} ${response.url()}`);
  });
  const page = await context.newPage();
  const leave = async (): Promise<void> => {
    await context.close();
    if (complaints.length > 0) throw new Error(`The browser complained:\n${complaints.join('\n')}`);
  };
  return { page, context, face, javaScript, complaints, leave };
};

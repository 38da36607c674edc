import { Hono } from 'hono';
import { html } from 'hono/html';
import { z } from 'zod';
import { isLoopback } from '../configuration/configuration.ts';
import type { MovableClock } from './clock.ts';
import type { DevelopmentInbox } from './inbox.ts';

/** What the development addresses reach into. */
export interface DevelopmentDeps {
  /** Null where mail leaves for a real server. */
  inbox: DevelopmentInbox | null;
  clock: MovableClock;
  /** Runs what time made due. @returns how many petitions it changed. */
  sweep(): Promise<number>;
  /** Runs all pending deliveries to the end. @returns how many attempts that took. */
  drain(): Promise<number>;
}

/** What reverse proxies add to a request. */
const FORWARDING = ['x-forwarded-for', 'x-forwarded-host', 'x-forwarded-proto', 'x-real-ip', 'forwarded', 'via'];

/** Dates end with 2199: a clock beyond that would have days worked out that nothing can write down. */
const LAST_INSTANT = new Date('2190-01-01T00:00:00Z');
const moved = z.object({
  now: z.iso.datetime({ offset: true }).refine((instant) => new Date(instant) < LAST_INSTANT),
});

const page = (inbox: DevelopmentInbox | null, to: string | null) =>
  html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <meta name="referrer" content="no-referrer" />
        <title>Development inbox</title>
      </head>
      <body>
        <h1>Development inbox</h1>
        <p>Messages that would have left by mail, or as text messages. They are kept on this machine only.</p>
        <form method="get" action="/dev/mail">
          <label>To <input name="to" value="${to ?? ''}" /></label> <button type="submit">Show</button>
        </form>
        ${inbox === null ? html`<p>Mail leaves through SMTP_URL; nothing is kept here.</p>` : ''}
        ${[...(inbox?.list(to) ?? [])].toReversed().map(
          (mail) =>
            html`<article>
              <hr />
              <h2>${mail.subject === '' ? 'Text message' : mail.subject}</h2>
              <p>To ${mail.to} · ${mail.event} · <time>${mail.sentAt}</time></p>
              <pre>${linked(mail.text)}</pre>
            </article>`,
        )}
      </body>
    </html>`;

/** The text with its addresses as links. */
const linked = (text: string) =>
  text.split(/(https?:\/\/\S+)/).map((part) => (/^https?:/.test(part) ? html`<a href="${part}">${part}</a>` : part));

/** Addresses that exist for development only: the inbox, the clock, the queue. */
export const developmentRoutes = (deps: DevelopmentDeps): Hono => {
  const { inbox, clock } = deps;
  const app = new Hono();
  app.use(async (c, next) => {
    // A page elsewhere that the developer has open must not reach in here, nor one whose name was made to point here, nor
    // whoever comes through a reverse proxy on this machine: its messages hold the links that open petitions.
    const site = c.req.header('sec-fetch-site') ?? 'none';
    const elsewhere = c.req.method !== 'GET' && site !== 'same-origin' && site !== 'none';
    const forwarded = FORWARDING.some((name) => c.req.header(name) !== undefined);
    if (elsewhere || forwarded || !isLoopback(new URL(c.req.url).hostname.replaceAll(/[[\]]/g, ''))) {
      return c.json({ error: 'Only from this machine.' }, 403);
    }
    c.header('cache-control', 'no-store');
    return next();
  });
  app.get('/dev/mail.json', (c) => c.json(inbox?.list(c.req.query('to') || null) ?? []));
  app.get('/dev/mail', (c) => c.html(page(inbox, c.req.query('to') || null)));
  app.post('/dev/clock', async (c) => {
    const given = moved.safeParse(await c.req.json().catch(() => null));
    if (!given.success) return c.json({ error: 'Send {"now": "2026-11-22T08:00:00+07:00"}.' }, 422);
    if (!(await clock.moveTo(new Date(given.data.now)))) {
      return c.json({ error: 'The clock moves forward only.', now: clock.now().toISOString() }, 409);
    }
    const ran = await deps.sweep();
    return c.json({ now: clock.now().toISOString(), ran });
  });
  app.post('/dev/jobs/drain', async (c) => c.json({ ran: await deps.drain() }));
  return app;
};

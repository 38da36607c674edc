import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { OutgoingMail, Posted } from '../mail/post.ts';
import { type RunningWorld, startWorld } from '../testing/running-world.ts';
import { type WarningDeps, warnOfDueDates } from './warn-of-due-dates.ts';

/** The Ministry of Finance leads the petition below; Monday 23 November 2026, agency's answer due on Tuesday 8 December. */
const PEOPLE = [
  ['chuyen-vien@btc.example', 'officer', 'btc'],
  ['lanh-dao@btc.example', 'leader', 'btc'],
  ['da-nghi@btc.example', 'officer', 'btc'],
  ['dau-moi@btp.example', 'coordinator', 'btp'],
] as const;

describe.each(['postgresql', 'embedded'] as const)('warnings on %s', (database) => {
  let world: RunningWorld;
  let code: string;
  beforeAll(async () => {
    world = await startWorld({
      database,
      env: { TEST_CLOCK: '2026-11-23T02:00:00Z', RATE_LIMITS: 'off', ROLE: 'all' },
    });
    const { db } = world.installation.connection;
    for (const [email, role, agency] of PEOPLE)
      await db
        .insertInto('account')
        .values({
          id: crypto.randomUUID(),
          email,
          role,
          agency,
          password_hash: '',
          totp_secret: null,
          created_at: new Date(),
          closed_at: email.startsWith('da-nghi') ? new Date() : null,
        })
        .execute();
    ({ code } = await world.file({ name: 'Nguyễn Thị Chim Hoàng Yến' }));
    // As routing to a ministry that joined would have left it.
    await db.updateTable('petition').set({ lead: 'btc', coordinator: 'btp', due_on: '2026-12-08' }).execute();
  }, 120_000);
  afterAll(() => world.clear());

  const deps = (now: string, outcome: Posted = { outcome: 'sent' }) => {
    const posted: OutgoingMail[] = [];
    const { connection, policies, agencies } = world.installation;
    const warning: WarningDeps = {
      db: connection.db,
      now: () => new Date(now),
      policies,
      agencies,
      post: {
        send: (mail) => {
          posted.push(mail);
          return Promise.resolve(outcome);
        },
        close: () => undefined,
      },
      publicUrl: 'https://thaogo.example',
      operator: { vi: 'Đơn vị vận hành', en: 'Operator' },
    };
    return { warning, posted };
  };

  it('come on the morning of a working day, not before seven, not before it is time, not on a day off', async () => {
    for (const early of [
      '2026-12-02T23:59:00Z',
      '2026-12-01T02:00:00Z',
      '2026-12-05T02:00:00Z',
      '2026-11-24T02:00:00Z',
    ]) {
      const { warning, posted } = deps(early);
      expect([early, await warnOfDueDates(warning), posted]).toEqual([early, 0, []]);
    }
  });

  it('tell officers three working days before, in one message under one id, with code and date and no word of the petition', async () => {
    const { warning, posted } = deps('2026-12-03T00:00:00Z'); // Thursday, seven o'clock in Viet Nam
    expect(await warnOfDueDates(warning)).toBe(1);
    expect(posted).toHaveLength(1);
    const [mail] = posted;
    expect(mail).toMatchObject({
      to: ['chuyen-vien@btc.example'],
      messageId: '<due-2026-12-03-btc-officer@thaogo.example>',
      subject: 'Bộ Tài chính: 1 phản ánh, kiến nghị đến hạn, sắp đến hạn hoặc quá hạn',
    });
    expect(mail?.text).toContain(`Sắp đến hạn: 1\u00a0– ${code} (hạn 08/12/2026).`);
    expect(`${mail?.text}${mail?.html}`).not.toMatch(/Hoàng Yến|Nghị định 31/);
    expect(mail?.html).toContain('Sắp đến hạn: 1');
  });

  it('come once, however often it is asked and whatever restarts', async () => {
    const { warning, posted } = deps('2026-12-03T03:00:00Z');
    expect(await warnOfDueDates(warning)).toBe(0);
    expect(posted).toEqual([]);
  });

  it('are tried again under the same id when the mail server does not take them, and no longer than that day', async () => {
    const down = deps('2026-12-04T01:00:00Z', { outcome: 'later', error: 'smtp_451' });
    expect(await warnOfDueDates(down.warning)).toBe(1);
    const up = deps('2026-12-04T01:05:00Z');
    expect(await warnOfDueDates(up.warning)).toBe(0);
    expect(up.posted.map(({ messageId }) => messageId)).toEqual(down.posted.map(({ messageId }) => messageId));
    const monday = deps('2026-12-07T01:00:00Z', { outcome: 'later', error: 'smtp_451' });
    await warnOfDueDates(monday.warning);
    const tuesday = deps('2026-12-08T01:00:00Z');
    await warnOfDueDates(tuesday.warning);
    expect(tuesday.posted.every(({ messageId }) => messageId.includes('2026-12-08'))).toBe(true);
  });

  it('tell leaders and coordinators by their own rules', async () => {
    const { warning, posted } = deps('2026-12-09T01:00:00Z');
    expect(await warnOfDueDates(warning)).toBe(3);
    expect(posted.map(({ to, text }) => [to, text.includes('Quá hạn: 1')])).toEqual([
      [['lanh-dao@btc.example'], true],
      [['chuyen-vien@btc.example'], true],
      [['dau-moi@btp.example'], true],
    ]);
  });

  it('reach whoever fills a leader’s post as a deputy, on the days on which they do', async () => {
    const { db } = world.installation.connection;
    const idOf = async (email: string) =>
      (await db.selectFrom('account').select('id').where('email', '=', email).executeTakeFirstOrThrow()).id;
    const made = { id: crypto.randomUUID(), agency: 'btc', capacity: 'kt' as const, reason: 'Đi công tác' };
    const [post, deputy] = [await idOf('lanh-dao@btc.example'), await idOf('chuyen-vien@btc.example')];
    await db
      .insertInto('deputyship')
      .values({
        ...made,
        post,
        deputy,
        from_day: '2026-12-14',
        to_day: '2026-12-14',
        recorded_at: new Date(),
        recorded_by: post,
      })
      .execute();
    const leaders = async (now: string) => {
      const { warning, posted } = deps(now);
      await warnOfDueDates(warning);
      return posted.filter(({ messageId }) => messageId.includes('-leader@')).map(({ to }) => to);
    };
    expect(await leaders('2026-12-14T01:00:00Z')).toEqual([['chuyen-vien@btc.example', 'lanh-dao@btc.example']]);
    expect(await leaders('2026-12-15T01:00:00Z')).toEqual([['lanh-dao@btc.example']]);
  });

  it('are given up where nobody is there to be told', async () => {
    const { db } = world.installation.connection;
    await db.updateTable('account').set({ closed_at: new Date() }).where('role', '=', 'leader').execute();
    const { warning, posted } = deps('2026-12-10T01:00:00Z');
    expect(await warnOfDueDates(warning)).toBe(3);
    expect(posted).toHaveLength(2);
    const digest = await db
      .selectFrom('due_digest')
      .select('state')
      .where('role', '=', 'leader')
      .where('day', '=', '2026-12-10')
      .executeTakeFirstOrThrow();
    expect(digest.state).toBe('no_address');
  });

  it('come from the sweep as well', async () => {
    const inbox = async () =>
      (await (await fetch(`${world.publicUrl}/dev/mail.json?to=dau-moi@btp.example`)).json()) as { event: string }[];
    await fetch(`${world.publicUrl}/dev/clock`, {
      method: 'POST',
      body: JSON.stringify({ now: '2026-12-11T08:00:00+07:00' }),
    });
    expect((await inbox()).map(({ event }) => event)).toContain('due_digest');
  });
});

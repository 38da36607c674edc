import { deliveriesIn, findPetition, openLink } from '@thaogo/db';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type MailServer, type ReceivedMail, startMailServer } from '../../../../test/support/mail-server.ts';
import { type RunningWorld, startWorld } from '../testing/running-world.ts';
import { whereTo } from './addresses.ts';

describe('messages', () => {
  let mail: MailServer;
  let world: RunningWorld;
  beforeAll(async () => {
    mail = await startMailServer();
    world = await startWorld({
      database: 'postgresql',
      env: { SMTP_URL: mail.url, OPERATOR_NAME: 'Sở Tư pháp <thử>', OPERATOR_NAME_EN: 'Justice & trial' },
      retries: { limit: 2, firstSeconds: 1, longestSeconds: 1 },
    });
  });
  afterAll(async () => {
    await world.clear();
    await mail.stop();
  });
  beforeEach(() => {
    world.log.lines.splice(0);
  });

  const to = (address: string) => (received: ReceivedMail) => received.envelope.to.includes(address);
  const stateOf = async (code: string, recipient: 'sender' | 'agency') =>
    world.installation.connection.db
      .selectFrom('delivery')
      .innerJoin('petition', 'petition.id', 'delivery.petition_id')
      .select(['delivery.state', 'delivery.error', 'delivery.attempts', 'delivery.id'])
      .where('petition.code', '=', code)
      .where('recipient', '=', recipient)
      .executeTakeFirstOrThrow();
  const settled = (code: string, recipient: 'sender' | 'agency', state: string) =>
    expect.poll(async () => (await stateOf(code, recipient)).state, { timeout: 15_000 }).toBe(state);

  it('tell the sender within about a second, with code, news and link, and nothing of the content or the name', async () => {
    const { code } = await world.file({ email: 'sender@example.vn', name: 'Chim Hoàng Yến' });
    const filed = performance.now();
    const { message, raw } = await mail.waitFor(to('sender@example.vn'));
    expect(performance.now() - filed).toBeLessThan(2500);
    expect(message.subject).toBe(`${code}: đã nhận phản ánh, kiến nghị`);
    const headers = new Map(message.headers.map((header) => [header.key, header.value]));
    expect(headers.get('x-thaogo-event')).toBe('filed');
    expect(headers.get('auto-submitted')).toBe('auto-generated');
    // The agency meant has not joined here: nothing is promised in its name.
    expect(message.text).toMatch(/Theo quy định, hạn trả lời là (thứ \S+|Chủ Nhật), \d\d\/\d\d\/\d{4}\./);
    expect(message.text).toContain('chưa tham gia hệ thống');
    expect(message.text).not.toContain('Hạn trả lời:');
    expect(message.text).toContain('Sở Tư pháp <thử>');
    expect(message.html).toContain('Sở Tư pháp &lt;thử&gt;');
    expect(message.html).toContain('Justice &amp; trial');
    for (const secret of ['Hoàng Yến', '31/2021', 'hộ kinh doanh']) {
      expect(`${message.subject ?? ''}${message.text ?? ''}${message.html ?? ''}${raw.toString()}`).not.toContain(
        secret,
      );
    }
    await settled(code, 'sender', 'sent');
  });

  it('carry a link that opens this petition and stands in no log', async () => {
    const { code } = await world.file({ email: 'link@example.vn' });
    const { message } = await mail.waitFor(to('link@example.vn'));
    const [, token = ''] = /\/l\/([\w-]+)/.exec(message.text ?? '') ?? [];
    const { connection, clock } = world.installation;
    const opened = await connection.db.transaction().execute((trx) => openLink(trx, token, clock.now()));
    expect(opened?.code).toBe(code);
    await settled(code, 'sender', 'sent');
    expect(JSON.stringify(world.log.lines)).not.toContain(token);
    expect(JSON.stringify(world.log.lines)).not.toContain('example.vn');
  });

  it('can be followed from the request that caused them', async () => {
    await world.file({ email: 'followed@example.vn' });
    await mail.waitFor(to('followed@example.vn'));
    await expect.poll(() => world.log.lines.filter((line) => line.event === 'delivery_sent')).toHaveLength(1);
    const request = world.log.lines.find((line) => line.fields.route === '/api/v1/petitions');
    const sent = world.log.lines.find((line) => line.event === 'delivery_sent');
    expect(sent?.fields.requestId).toBe(request?.fields.requestId);
    expect(sent?.fields.requestId).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('are not sent where nobody left an address, which stays visible', async () => {
    const { code } = await world.file({});
    await settled(code, 'sender', 'no_address');
    await settled(code, 'agency', 'no_address');
    expect(await stateOf(code, 'sender')).toMatchObject({ attempts: 0, error: null });
  });

  it('are tried again when the server says later, with the same Message-ID', async () => {
    mail.failNext({ code: 451, text: 'try later' });
    const { code } = await world.file({ email: 'later@example.vn' });
    await settled(code, 'sender', 'retrying');
    expect((await stateOf(code, 'sender')).error).toBe('smtp_451');
    const { message } = await mail.waitFor(to('later@example.vn'));
    await settled(code, 'sender', 'sent');
    const { id, attempts, error } = await stateOf(code, 'sender');
    expect({ attempts, error }).toEqual({ attempts: 2, error: null });
    expect(message.messageId).toBe(`<${id}@127.0.0.1>`);
    expect(mail.received.filter(to('later@example.vn'))).toHaveLength(1);
  });

  it('are tried again when the connection breaks', async () => {
    mail.failNext('drop');
    const { code } = await world.file({ email: 'broken@example.vn' });
    await mail.waitFor(to('broken@example.vn'));
    await settled(code, 'sender', 'sent');
    expect((await stateOf(code, 'sender')).attempts).toBe(2);
  });

  it('are dead at once when the server refuses them for ever', async () => {
    mail.failNext({ code: 550, text: 'no such person gone@example.vn' });
    const { code } = await world.file({ email: 'gone@example.vn' });
    await settled(code, 'sender', 'dead');
    expect(await stateOf(code, 'sender')).toMatchObject({ attempts: 1, error: 'smtp_550' });
    const dead = await deliveriesIn(world.installation.connection.db, ['dead'], 10);
    expect(dead.map((delivery) => delivery.code)).toContain(code);
    expect(JSON.stringify(world.log.lines)).not.toContain('gone@');
  });

  it('can be driven to their end at once while developing', async () => {
    mail.failNext({ code: 451, text: 'try later' }, 2);
    const { code } = await world.file({ email: 'driven@example.vn' });
    const drained = await fetch(`${world.publicUrl}/dev/jobs/drain`, { method: 'POST' });
    expect(drained.status).toBe(200);
    expect(await stateOf(code, 'sender')).toMatchObject({ state: 'sent', attempts: 3 });
  });

  it('are dead when every attempt has failed', async () => {
    mail.failNext({ code: 452, text: 'full' }, 3);
    const { code } = await world.file({ email: 'full@example.vn' });
    await settled(code, 'sender', 'dead');
    expect(await stateOf(code, 'sender')).toMatchObject({ attempts: 3, error: 'smtp_452' });
    expect(mail.received.filter(to('full@example.vn'))).toEqual([]);
  });

  it('tell the people who screen, or the agency itself where it named an address', async () => {
    const { db } = world.installation.connection;
    const account = { role: 'coordinator' as const, agency: 'btp', password_hash: 'x', created_at: new Date() };
    await db
      .insertInto('account')
      .values({ ...account, id: crypto.randomUUID(), email: 'one@btp.example' })
      .execute();
    await db
      .insertInto('account')
      .values({ ...account, id: crypto.randomUUID(), email: 'two@btp.example' })
      .execute();
    await db
      .insertInto('account')
      .values({ ...account, id: crypto.randomUUID(), email: 'officer@btp.example', role: 'officer' })
      .execute();
    await db
      .insertInto('account')
      .values({ ...account, id: crypto.randomUUID(), email: 'gone@btp.example', closed_at: new Date() })
      .execute();
    const first = await world.file({});
    const { envelope, message } = await mail.waitFor(to('one@btp.example'));
    expect(envelope.to).toEqual(['one@btp.example', 'two@btp.example']);
    expect(message.subject).toBe(`${first.code}: phản ánh, kiến nghị mới cần phân loại`);
    expect(message.text).toContain(`/console/petitions/${first.code}`);
    expect(message.text).toMatch(/Hạn chuyển đến cơ quan chủ trì: /);
    expect(message.text).not.toContain('/l/');

    await db.updateTable('agency').set({ contact_email: 'van-thu@btp.example' }).where('code', '=', 'btp').execute();
    const second = await world.file({});
    const contact = await mail.waitFor(to('van-thu@btp.example'));
    expect(contact.envelope.to).toEqual(['van-thu@btp.example']);
    expect(contact.message.subject).toContain(second.code);

    // What is sealed opens to leaders alone, so the alarm goes to them; while there is none, somebody still hears of it.
    const petition = (await findPetition(db, second.code))?.petition;
    if (petition === undefined) throw new Error('not filed');
    const sealed = { recipient: 'agency', agency: 'btp', news: 'sealed', channel: null } as const;
    const { keys } = world.installation;
    const reached = () => whereTo(db, sealed, petition, { keys, texts: null, now: () => new Date() });
    expect(await reached()).toEqual({ channel: 'mail', to: ['van-thu@btp.example'] });
    await db
      .insertInto('account')
      .values({ ...account, id: crypto.randomUUID(), email: 'leader@btp.example', role: 'leader' })
      .execute();
    expect(await reached()).toEqual({ channel: 'mail', to: ['leader@btp.example'] });

    // The head of a unit reads nothing sealed, so the alarm tells neither them nor who stands in for them which petition it is.
    const [unit, head, deputy] = [crypto.randomUUID(), crypto.randomUUID(), crypto.randomUUID()];
    const names = [{ from: '2020-01-01', vi: 'Phòng Văn bản', en: 'Documents division' }];
    const by = { recorded_at: new Date(), recorded_by: head };
    await db
      .insertInto('unit')
      .values({ id: unit, agency: 'btp', names: JSON.stringify(names), valid_from: '2020-01-01', ...by })
      .execute();
    await db
      .insertInto('account')
      .values([
        { ...account, id: head, email: 'head@btp.example', role: 'leader', unit },
        { ...account, id: deputy, email: 'deputy@btp.example', role: 'clerk' },
      ])
      .execute();
    const deputyship = { id: crypto.randomUUID(), agency: 'btp', post: head, deputy, capacity: 'kt' as const, ...by };
    const ever = { from_day: '2020-01-01', to_day: '2099-12-31', reason: 'Đi công tác' };
    await db
      .insertInto('deputyship')
      .values({ ...deputyship, ...ever })
      .execute();
    expect(await reached()).toEqual({ channel: 'mail', to: ['leader@btp.example'] });
  });
});

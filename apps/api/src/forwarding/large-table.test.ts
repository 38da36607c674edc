import { randomUUID } from 'node:crypto';
import { TABLE_LIMITS } from '@thaogo/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BusyError } from '../http/busy.ts';
import { SAMPLES } from '../testing/every-route.ts';
import { caseworkWorld } from '../testing/casework-world.ts';
import { readTableApart } from './read-apart.ts';
import { takingTurns } from './unhurried.ts';

/** The most that the thread of requests works without a pause meanwhile, in milliseconds of its own time, however busy the machine. */
const longestTurn = async <T>(work: () => Promise<T>): Promise<{ done: T; ms: number }> => {
  let longest = 0;
  const used = (): number => {
    const { user, system } = process.threadCpuUsage();
    return (user + system) / 1000;
  };
  let before = used();
  const look = (): void => {
    const now = used();
    longest = Math.max(longest, now - before);
    before = now;
  };
  const looking = setInterval(look, 1);
  const done = await work();
  look();
  clearInterval(looking);
  return { done, ms: longest };
};

const sentence = 'Khoản 2 Điều 5 Thông tư 80/2021/TT-BTC không rõ hồ sơ phải nộp. ';
/** As many rows, and nearly as many bytes, as a table may have. */
const largest = (): Buffer => {
  const times = Math.floor(TABLE_LIMITS.bytes / TABLE_LIMITS.rows / Buffer.byteLength(sentence)) - 1;
  const rows = Array.from({ length: TABLE_LIMITS.rows }, (_, at) => `"${sentence.repeat(times)}${at}";Bà Lan`);
  return Buffer.from(['Nội dung;Họ tên', ...rows].join('\n'));
};

describe('the largest table that is allowed', () => {
  let town: Awaited<ReturnType<typeof caseworkWorld>>;
  beforeAll(async () => {
    town = await caseworkWorld();
  });
  afterAll(() => town.world.close());

  it('holds nobody up while it is read, judged and kept', async () => {
    const { world, at } = town;
    const begun = await world.call('POST', '/casework/forwardings', {
      json: SAMPLES['post /casework/forwardings']?.json,
      headers: { ...at.clerk, 'idempotency-key': randomUUID() },
    });
    const { id } = (await begun.json()) as { id: string };
    const bytes = largest();
    expect(bytes.length).toBeGreaterThan(TABLE_LIMITS.bytes * 0.95);
    const body = new Uint8Array(Buffer.from(JSON.stringify({ name: 'bang.csv', content: bytes.toString('base64') })));
    const headers = { ...at.clerk, 'if-match': '"1"', 'content-type': 'application/json' };
    const send = (): Promise<Response> => world.call('PUT', `/casework/forwardings/${id}/table`, { body, headers });
    const { done, ms } = await longestTurn(send);
    expect(done.status).toBe(200);
    const { n } = await world.db
      .selectFrom('forwarding_row')
      .select((eb) => eb.fn.countAll<string>().as('n'))
      .where('forwarding_id', '=', id)
      .executeTakeFirstOrThrow();
    expect(Number(n)).toBe(TABLE_LIMITS.rows);
    // Forty-odd are measured, most of it for the JSON around the file; reading it here took four hundred.
    expect(ms).toBeLessThan(100);
  }, 60_000);
});

describe('reading a table apart', () => {
  it('gives up on what takes too long, and reads the next', async () => {
    await expect(readTableApart(largest(), 1)).rejects.toMatchObject({
      details: { fields: [{ pointer: '/content', code: 'table_unreadable' }] },
    });
    expect(await readTableApart(Buffer.from('Nội dung\nMột hai ba'))).toEqual([
      { line: 2, cells: { text: 'Một hai ba' } },
    ]);
  });

  it('says what is wrong with a file as if it were read here', async () => {
    await expect(readTableApart(Buffer.from('Nội dung\n'))).rejects.toMatchObject({
      code: 'invalid',
      details: { fields: [{ pointer: '/content', code: 'table_empty', limit: TABLE_LIMITS.rows }] },
    });
  });

  it('sends away what would wait too long', async () => {
    const table = Buffer.from('Nội dung\nMột hai ba');
    // Whether one is read within a millisecond does not matter here, only who is sent away at once.
    const asked = await Promise.allSettled(Array.from({ length: 5 }, () => readTableApart(table, 1)));
    const sentAway = asked.map((each) => each.status === 'rejected' && each.reason instanceof BusyError);
    expect(sentAway).toEqual([false, false, false, false, true]);
    expect(asked.at(-1)).toMatchObject({ reason: { seconds: 30 } });
  });
});

it('long work in pieces takes turns with others', async () => {
  let others = 0;
  const looking = setInterval(() => (others += 1), 1);
  const turn = takingTurns();
  for (let piece = 0; piece < 20; piece += 1) {
    const until = performance.now() + 5;
    while (performance.now() < until);
    await turn();
  }
  clearInterval(looking);
  expect(others).toBeGreaterThan(5);
});

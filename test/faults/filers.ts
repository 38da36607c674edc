/** People who file at the same time over HTTP, and remember what they were told. */

import { randomUUID } from 'node:crypto';

/** One filing that was sent, and the newest reply to it. */
export interface Sent {
  key: string;
  body: string;
  /** Null while there is none, and when the connection broke. */
  reply: { status: number; replayed: boolean; code: string; secret: string; problem: string | null } | null;
}

const TEXT = 'Khoản 2 Điều 5 Thông tư 80/2021/TT-BTC không rõ hồ sơ nào phải nộp, lần gửi thứ';
let count = 0;

/** A filing that nobody has sent yet. */
export const newFiling = (): Sent => {
  count += 1;
  const sender = { kind: 'citizen', name: 'Nguyễn Thị Hòa' };
  return { key: randomUUID(), body: JSON.stringify({ sender, consent: true, text: `${TEXT} ${count}.` }), reply: null };
};

/** Sends a filing, for the first time or again. Never throws: a broken connection leaves no reply. */
export const send = async (url: string, filing: Sent): Promise<Sent> => {
  try {
    const response = await fetch(`${url}/api/v1/petitions`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'idempotency-key': filing.key },
      body: filing.body,
    });
    const reply = (await response.json()) as { code: string; secret?: string };
    const acknowledged = response.status === 201;
    filing.reply = {
      status: response.status,
      replayed: response.headers.get('idempotent-replayed') === 'true',
      code: acknowledged ? reply.code : '',
      secret: reply.secret ?? '',
      problem: acknowledged ? null : reply.code,
    };
  } catch {
    filing.reply = null;
  }
  return filing;
};

export const isAcknowledged = ({ reply }: Sent): boolean => reply?.status === 201;

/** Files without a pause, so many at a time, until told to stop. */
export const fileOnAndOn = (url: string, atOnce: number): { sent: Sent[]; stop: () => Promise<void> } => {
  const sent: Sent[] = [];
  let going = true;
  const one = async (): Promise<void> => {
    const filing = newFiling();
    sent.push(filing);
    await send(url, filing);
    if (going && filing.reply !== null) await one();
  };
  const all = Promise.all(Array.from({ length: atOnce }, one));
  return {
    sent,
    stop: async () => {
      going = false;
      await all;
    },
  };
};

/** Whether the sender finds the petition with what they were told. */
export const isFound = async (url: string, { reply }: Sent): Promise<boolean> => {
  const headers = { authorization: `Bearer ${reply?.secret}` };
  const response = await fetch(`${url}/api/v1/petitions/${reply?.code}`, { headers });
  return response.status === 200;
};

import { describe, expect, it } from 'vitest';
import { readStrangersLetter } from './read-letter.ts';

const letter = (head: string, body: string): Buffer => Buffer.from(`${head}\r\n\r\n${body}`);

describe('a letter of a stranger', () => {
  it('is read as it was written', async () => {
    const html = letter('Message-ID: <a@b>\r\nContent-Type: text/html; charset=utf-8', '<p>Thiếu <b>bản sao</b>.</p>');
    expect(await readStrangersLetter(html)).toMatchObject({
      byMachine: false,
      hasFiles: false,
      text: 'Thiếu bản sao.',
    });
  });

  it('that is made to take long, or is none, is given up, and the next one is read', async () => {
    // Takes the libraries minutes.
    const links = letter(
      'Content-Type: multipart/mixed; boundary=x',
      '--x\r\nContent-Type: text/html\r\n\r\n',
    ).toString();
    const slow = Buffer.from(
      `${links}${'<a href='.repeat(110_000)}\r\n--x\r\nContent-Type: text/plain\r\n\r\nhi\r\n--x--`,
    );
    const nested = Array.from(
      { length: 400 },
      (_, at) => `Content-Type: multipart/mixed; boundary=b${at}\r\n\r\n--b${at}`,
    );
    let turns = 0;
    const counting = setInterval(() => (turns += 1), 10);
    const started = performance.now();
    const read = await Promise.all([
      readStrangersLetter(slow, 1000),
      readStrangersLetter(Buffer.from(nested.join('\r\n'))),
      readStrangersLetter(letter('Subject: x', 'Chào')),
    ]);
    clearInterval(counting);
    expect(read.map((each) => each?.text ?? null)).toEqual([null, null, 'Chào']);
    expect(performance.now() - started).toBeLessThan(15_000);
    // Whoever waited for a page meanwhile got it.
    expect(turns).toBeGreaterThan(30);
  });
});

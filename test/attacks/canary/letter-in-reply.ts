import { once } from 'node:events';
import { connect } from 'node:net';

/** Brings a letter to a mail server on a loopback port, line by line. @throws Error when it is not taken. */
export const bringLetter = async (port: number, letter: { from: string; to: string; text: string }): Promise<void> => {
  const socket = connect(port, '127.0.0.1');
  const said = async (wanted: string): Promise<void> => {
    let heard = '';
    while (!/^\d{3} .*\r\n$/m.test(heard)) heard += String((await once(socket, 'data'))[0]);
    if (!heard.startsWith(wanted)) throw new Error(`The letter was not taken: ${heard}`);
  };
  await said('220');
  const steps: [string, string][] = [
    ['EHLO canary.example', '250'],
    [`MAIL FROM:<${letter.from}>`, '250'],
    [`RCPT TO:<${letter.to}>`, '250'],
    ['DATA', '354'],
    [
      [
        `From: <${letter.from}>`,
        `To: <${letter.to}>`,
        'Subject: Re',
        'Content-Type: text/plain; charset=utf-8',
        '',
        letter.text,
        '.',
      ].join('\r\n'),
      '250',
    ],
    ['QUIT', '221'],
  ];
  for (const [line, wanted] of steps) {
    socket.write(`${line}\r\n`);
    await said(wanted);
  }
  socket.end();
};

import { connect } from 'node:net';
import { createServer } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { cutSlowSenders } from './slow-senders.ts';

/** Sends a body piece by piece, so long as it is listened to. @returns whether it was answered. */
const dripping = async (piece: number, times: number, pauseMs: number): Promise<boolean> => {
  const server = createServer((incoming, outgoing) => {
    cutSlowSenders(incoming, 300);
    incoming.resume();
    incoming.on('end', () => outgoing.end('whole'));
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('No port.');
  const socket = connect(address.port, '127.0.0.1');
  let said = '';
  socket.on('data', (chunk) => (said += String(chunk)));
  socket.on('error', () => undefined);
  socket.write(`POST / HTTP/1.1\r\nHost: x\r\nContent-Length: ${piece * times}\r\nConnection: close\r\n\r\n`);
  for (let sent = 0; sent < times && !socket.destroyed; sent += 1) {
    socket.write('x'.repeat(piece));
    await wait(pauseMs);
  }
  await wait(300);
  socket.destroy();
  server.closeAllConnections();
  server.close();
  return said.endsWith('whole');
};

it('cuts off who drips, and lets who is only slow finish', async () => {
  expect(await dripping(10, 20, 100)).toBe(false);
  expect(await dripping(20_000, 20, 50)).toBe(true);
});

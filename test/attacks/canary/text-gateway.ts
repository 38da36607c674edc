/** A gateway for text messages that keeps what it is given. */

import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';

export interface ReceivedText {
  to: string;
  text: string;
}

export interface TextGateway {
  /** For TEXT_GATEWAY_URL. */
  url: string;
  received: readonly ReceivedText[];
  /** The first message that fits, already here or to come. @throws Error after a quarter of a minute. */
  waitFor: (fits: (text: ReceivedText) => boolean) => Promise<ReceivedText>;
  stop: () => void;
}

export const startTextGateway = async (): Promise<TextGateway> => {
  const received: ReceivedText[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      received.push(JSON.parse(Buffer.concat(chunks).toString()) as ReceivedText);
      response.writeHead(202).end();
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/send`,
    received,
    waitFor: async (fits) => {
      for (const deadline = Date.now() + 15_000; ; await wait(20)) {
        const found = received.find(fits);
        if (found !== undefined) return found;
        if (Date.now() > deadline) throw new Error(`No such message. ${received.length} came.`);
      }
    },
    stop: () => server.close(),
  };
};

/** A proxy that writes down what a client asks of PostgreSQL, by listening to the wire (protocol 3.0, chapter 55 of its manual). */

import { createConnection, createServer, type Socket } from 'node:net';

/** One statement as it was sent: text with `$1`, and its parameters as text. */
export interface SentStatement {
  sql: string;
  parameters: (string | null)[];
}

export interface WireCapture {
  url: string;
  /** What each connection sent, in order. */
  connections: SentStatement[][];
  stop(): Promise<void>;
}

const cString = (bytes: Buffer, from: number): { text: string; next: number } => {
  const end = bytes.indexOf(0, from);
  return { text: bytes.toString('utf8', from, end), next: end + 1 };
};

const boundParameters = (body: Buffer, from: number): (string | null)[] => {
  const formats = Array.from({ length: body.readInt16BE(from) }, (_, index) => body.readInt16BE(from + 2 + index * 2));
  let at = from + 2 + formats.length * 2;
  const count = body.readInt16BE(at);
  at += 2;
  return Array.from({ length: count }, (_, index) => {
    const length = body.readInt32BE(at);
    at += 4;
    if (length < 0) return null;
    const value = body.subarray(at, at + length);
    at += length;
    // Format 1 is binary: bytes, which PostgreSQL also reads as hexadecimal text.
    const binary = (formats.length === 1 ? formats[0] : formats[index]) === 1;
    return binary ? `\\x${value.toString('hex')}` : value.toString('utf8');
  });
};

/** Reads the messages of one connection, however its packets are cut. */
const listener = (sent: SentStatement[]): ((packet: Buffer) => void) => {
  const prepared = new Map<string, string>();
  let pending = Buffer.alloc(0);
  let started = false;
  const message = (type: string, body: Buffer): void => {
    if (type === 'Q') sent.push({ sql: cString(body, 0).text, parameters: [] });
    if (type === 'P') {
      const name = cString(body, 0);
      prepared.set(name.text, cString(body, name.next).text);
    }
    if (type === 'B') {
      const portal = cString(body, 0);
      const name = cString(body, portal.next);
      sent.push({ sql: prepared.get(name.text) ?? '', parameters: boundParameters(body, name.next) });
    }
  };
  return (packet) => {
    pending = Buffer.concat([pending, packet]);
    for (;;) {
      const header = started ? 1 : 0;
      if (pending.length < header + 4) return;
      const length = header + pending.readInt32BE(header);
      if (pending.length < length) return;
      if (started) message(pending.toString('latin1', 0, 1), pending.subarray(5, length));
      started = true;
      pending = pending.subarray(length);
    }
  };
};

/** Listens between a client and the PostgreSQL at `url`. Only plain connections can be read. */
export const captureWire = async (url: string): Promise<WireCapture> => {
  const target = new URL(url);
  const connections: SentStatement[][] = [];
  const sockets = new Set<Socket>();
  const server = createServer((client) => {
    const sent: SentStatement[] = [];
    connections.push(sent);
    const read = listener(sent);
    const upstream = createConnection({ host: target.hostname, port: Number(target.port) });
    for (const socket of [client, upstream]) {
      sockets.add(socket);
      socket.on('error', () => socket.destroy());
      socket.on('close', () => sockets.delete(socket));
    }
    client.on('data', read);
    client.pipe(upstream).pipe(client);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const proxied = new URL(url);
  proxied.hostname = '127.0.0.1';
  proxied.port = String(typeof address === 'object' ? address?.port : '');
  return {
    url: proxied.href,
    connections,
    stop: () =>
      new Promise((resolve) => {
        for (const socket of sockets) socket.destroy();
        server.close(() => resolve());
      }),
  };
};

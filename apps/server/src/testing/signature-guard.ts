import { createHash, createHmac } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, request, type Server } from 'node:http';

const sha256 = (bytes: string | Buffer): string => createHash('sha256').update(bytes).digest('hex');
const hmac = (key: string | Buffer, text: string): Buffer => createHmac('sha256', key).update(text).digest();

/** A request as its signature covers it. */
interface SignedRequest {
  method: string;
  /** Encoded. */
  path: string;
  /** By their names in small letters. */
  headers: Readonly<Record<string, string>>;
}

/**
 * The `Authorization` that a request should have, by AWS Signature Version 4 for S3 without a query, written from its description
 * alone ("Signature Calculations for the Authorization Header", Amazon S3 API Reference) to hold another program's work against.
 */
export const expectedAuthorization = (
  { method, path, headers }: SignedRequest,
  signed: string,
  { region, accessKey, secretKey }: { region: string; accessKey: string; secretKey: string },
): string => {
  const lines = signed.split(';').map((name) => `${name}:${(headers[name] ?? '').trim()}\n`);
  const canonical = [method, path, '', lines.join(''), signed, headers['x-amz-content-sha256']].join('\n');
  const at = headers['x-amz-date'] ?? '';
  const scope = `${at.slice(0, 8)}/${region}/s3/aws4_request`;
  const key = [at.slice(0, 8), region, 's3', 'aws4_request'].reduce<string | Buffer>(hmac, `AWS4${secretKey}`);
  const signature = hmac(key, ['AWS4-HMAC-SHA256', at, scope, sha256(canonical)].join('\n')).toString('hex');
  return `AWS4-HMAC-SHA256 Credential=${accessKey}/${scope}, SignedHeaders=${signed}, Signature=${signature}`;
};

const bodyOf = async (incoming: IncomingMessage): Promise<Buffer> => {
  const pieces: Buffer[] = [];
  for await (const piece of incoming) pieces.push(piece as Buffer);
  return Buffer.concat(pieces);
};

/**
 * Stands before an S3 server that believes every signature: what is not signed right is refused with 403, bytes that are not those of
 * their digest with 400, as Amazon does; the rest goes through.
 */
export const guardSignatures = async (
  port: number,
  keys: { region: string; accessKey: string; secretKey: string },
): Promise<{ server: Server; port: number }> => {
  const server = createServer((incoming, reply) => {
    void (async () => {
      const { method = '', url: path = '', headers } = incoming;
      const body = await bodyOf(incoming);
      const plain = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)]));
      const signed = /SignedHeaders=([^,]*)/.exec(plain['authorization'] ?? '')?.[1] ?? '';
      if (plain['authorization'] !== expectedAuthorization({ method, path, headers: plain }, signed, keys))
        return reply.writeHead(403).end();
      const digest = plain['x-amz-content-sha256'];
      if (digest !== sha256(body) && (method === 'PUT' || digest !== 'UNSIGNED-PAYLOAD'))
        return reply.writeHead(400).end();
      const onward = request({ port, method, path, headers, host: '127.0.0.1' }, (answer) => {
        reply.writeHead(answer.statusCode ?? 500, answer.headers);
        answer.pipe(reply);
      });
      return onward.end(body);
    })();
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('There is no port.');
  return { server, port: address.port };
};

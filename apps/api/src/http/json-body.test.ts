import { LIMITS } from '@thaogo/contract';
import { expect, it } from 'vitest';
import { readJsonBody } from './json-body.ts';

const request = (
  chunks: readonly Uint8Array[],
  end: (controller: ReadableStreamDefaultController) => void,
): Request => {
  const init: RequestInit & { duplex: 'half' } = {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: new ReadableStream({
      start: (controller) => {
        for (const chunk of chunks) controller.enqueue(chunk);
        end(controller);
      },
    }),
    duplex: 'half',
  };
  return new Request('http://thaogo.test/', init);
};

it('reads a body however it is cut', async () => {
  const whole = new TextEncoder().encode('{"text":"đổi"}');
  const cut = request([whole.subarray(0, 10), whole.subarray(10)], (controller) => controller.close());
  expect(await readJsonBody(cut)).toEqual({ text: '{"text":"đổi"}', value: { text: 'đổi' } });
});

it('takes no more than the limit, whatever length was announced', async () => {
  const half = new Uint8Array(LIMITS.body / 2 + 1).fill(32);
  const long = request([half, half], (controller) => controller.close());
  await expect(readJsonBody(long)).rejects.toMatchObject({ code: 'body_too_large' });
});

it('takes a client that hangs up while it sends for its own fault, not for ours', async () => {
  const broken = request([new Uint8Array([123])], (controller) => controller.error(new Error('aborted')));
  await expect(readJsonBody(broken)).rejects.toMatchObject({ code: 'malformed' });
});

it('reads a body of declared length, and refuses a declared length above the limit before anything is sent', async () => {
  const declared = (length: number, body: BodyInit): Request =>
    new Request('http://thaogo.test/', {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'content-length': String(length) },
      body,
    });
  const text = '{"text":"đổi"}';
  expect(await readJsonBody(declared(Buffer.byteLength(text), text))).toEqual({ text, value: { text: 'đổi' } });
  const long = declared(LIMITS.body + 1, '{}');
  await expect(readJsonBody(long)).rejects.toMatchObject({ code: 'body_too_large' });
  expect(long.bodyUsed).toBe(false);
});

import { describe, expect, it } from 'vitest';
import { createLog } from './log.ts';

const lines = (level: string, work: (log: ReturnType<typeof createLog>) => void): Record<string, unknown>[] => {
  const written: string[] = [];
  work(createLog(level, { write: (line) => written.push(line) }));
  return written.map((line) => JSON.parse(line) as Record<string, unknown>);
};

describe('the log', () => {
  it('writes what it knows', () => {
    const [line] = lines('info', (log) =>
      log.info('request', { method: 'GET', route: '/l/:token', status: 200, ms: 3 }),
    );
    expect(line).toMatchObject({
      level: 'info',
      msg: 'request',
      method: 'GET',
      route: '/l/:token',
      status: 200,
      ms: 3,
    });
    expect(Object.keys(line ?? {}).toSorted()).toEqual(['level', 'method', 'ms', 'msg', 'route', 'status', 'time']);
  });

  it('drops every field that it does not know', () => {
    const given = { route: '/x', path: '/l/secret', body: 'secret', email: 'secret' };
    expect(JSON.stringify(lines('info', (log) => log.info('request', given)))).not.toContain('secret');
  });

  it('is as quiet as it is told', () => {
    const all = (log: ReturnType<typeof createLog>): void => {
      log.info('i');
      log.warn('w');
      log.error('e');
    };
    expect(lines('warn', all).map((line) => line['msg'])).toEqual(['w', 'e']);
    expect(lines('silent', all)).toEqual([]);
  });

  it.each([
    'duplicate key: Key (email)=(an@example.vn) already exists',
    'invalid input syntax for type uuid: "Nguyễn Văn An"',
    `Unexpected token 'N', "Nguyễn Văn An" is not valid JSON`,
    'all recipients were rejected: 550 <an@example.vn> unknown, call 0912 345 678',
    'Cannot reach an@example.vn.',
  ])('keeps no value of an error: %s', (message) => {
    const [line] = lines('error', (log) => log.error('failed', { error: new Error(message) }));
    const text = JSON.stringify(line?.['error']);
    expect(text).not.toMatch(/an@example|Nguyễn|0912/);
    expect(text).toContain('log.test.ts');
  });

  it('keeps the kind of an error, its code and what caused it', () => {
    const cause = Object.assign(new Error('refused'), { code: 'ECONNREFUSED' });
    const [line] = lines('error', (log) => log.error('failed', { error: new TypeError('bad', { cause }) }));
    expect(line?.['error']).toMatchObject({
      name: 'TypeError',
      message: 'bad',
      cause: { code: 'ECONNREFUSED', message: 'refused' },
    });
  });
});

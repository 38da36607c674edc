import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isLoopback, readConfiguration } from './configuration.ts';
import { describeSettings } from './describe.ts';
import { doubtfulInProduction } from './production.ts';

const PRODUCTION = {
  NODE_ENV: 'production',
  DATABASE_URL: 'postgresql://thaogo:geheim@db.example.vn/thaogo',
  PUBLIC_URL: 'https://thaogo.example.vn/',
  SMTP_URL: 'smtps://thaogo:geheim@mail.example.vn',
  MAIL_FROM: 'Tháo Gỡ <khong-tra-loi@example.vn>',
  OPERATOR_NAME: 'Sở Tư pháp',
  OPERATOR_NAME_EN: 'Department of Justice',
};

const faultsOf = (env: Record<string, string>): string[] => {
  const read = readConfiguration(env);
  return read.ok ? [] : read.faults.map((fault) => fault.setting);
};

const read = (env: Record<string, string>) => {
  const result = readConfiguration(env);
  if (!result.ok) throw new Error(JSON.stringify(result.faults));
  return result.configuration;
};

describe('the configuration', () => {
  it('needs nothing at all for a trial', () => {
    const configuration = read({});
    expect(configuration).toMatchObject({ production: false, development: true, role: 'all', port: 8080 });
    expect(configuration.database.kind).toBe('embedded');
    expect(configuration.publicUrl).toBeNull();
  });

  it('keeps files in the data folder, or in a bucket that is named with both its keys', () => {
    const keys = { FILES_ACCESS_KEY: 'khoa', FILES_SECRET_KEY: 'bi-mat' };
    const bucket = 'https://s3.example.vn/tep/thao-go/';
    expect(read({}).files).toEqual({ reserveBytes: 1_073_741_824, unsentBytes: 21_474_836_480, bucket: null });
    expect(read({ ...keys, FILES_URL: bucket, FILES_REGION: 'vn-1', FILES_RESERVE_MB: '1' }).files).toMatchObject({
      reserveBytes: 1_048_576,
      bucket: { url: 'https://s3.example.vn/tep/thao-go', region: 'vn-1', accessKey: 'khoa', secretKey: 'bi-mat' },
    });
    expect(faultsOf(keys)).toEqual(['FILES_ACCESS_KEY', 'FILES_SECRET_KEY']);
    expect(faultsOf({ ...keys, FILES_URL: bucket, FILES_SECRET_KEY: '' })).toEqual(['FILES_SECRET_KEY']);
    for (const wrong of [
      'http://s3.example.vn/tep',
      'https://s3.example.vn',
      's3://tep',
      'https://a:b@s3.example.vn/tep',
      // Would be shown with its password, and be no address that a request can be sent to.
      'https://:b@s3.example.vn/tep',
    ])
      expect(faultsOf({ ...keys, FILES_URL: wrong })).toEqual(['FILES_URL']);
    const result = readConfiguration({ ...keys, FILES_URL: bucket });
    const shown = result.settings === null ? '' : describeSettings(result.settings, {});
    expect(shown).toContain('FILES_URL = https://s3.example.vn/tep/thao-go');
    expect(shown).not.toMatch(/khoa |bi-mat/);
  });

  it('asks the national database only where it is told to, over https', () => {
    expect(read({}).nationalDatabaseUrl).toBeNull();
    expect(read({}).signatureAnchors).toBeNull();
    expect(read({ SIGNATURE_ANCHORS: 'anchors' }).signatureAnchors).toBe(resolve('anchors'));
    expect(read({ NATIONAL_DATABASE_URL: 'https://vbpl.example.vn/api/' }).nationalDatabaseUrl).toBe(
      'https://vbpl.example.vn/api',
    );
    expect(read({ NATIONAL_DATABASE_URL: 'http://127.0.0.1:9/api' }).nationalDatabaseUrl).toBe(
      'http://127.0.0.1:9/api',
    );
    for (const wrong of ['http://vbpl.example.vn', 'http://127.evil.example', 'vbpl.vn', 'file:///etc'])
      expect([wrong, faultsOf({ NATIONAL_DATABASE_URL: wrong })]).toEqual([wrong, ['NATIONAL_DATABASE_URL']]);
  });

  it('takes an empty value for none', () => {
    expect(read({ DATABASE_URL: '', PORT: ' ', OPERATOR_NAME: '' })).toEqual(read({}));
  });

  it('names everything that is wrong at once', () => {
    const wrong = { PORT: '80000', ROLE: 'boss', TRUST_PROXY: 'true', DATABASE_URL: 'mysql://x', TEST_CLOCK: 'noon' };
    expect(faultsOf(wrong).toSorted()).toEqual(['DATABASE_URL', 'PORT', 'ROLE', 'TEST_CLOCK', 'TRUST_PROXY']);
  });

  it.each([
    ['PORT', '-1'],
    ['PORT', '1e3'],
    ['HOST', 'two words'],
    ['PUBLIC_URL', 'https://example.vn/path'],
    ['PUBLIC_URL', 'https://user@example.vn'],
    ['PUBLIC_URL', 'example.vn'],
    ['POOL_SIZE', '0'],
    ['SMTP_URL', 'mail.example.vn:25'],
    ['MAIL_FROM', 'nobody'],
    ['COORDINATOR', 'Bộ Tư pháp'],
    ['RATE_LIMITS', 'no'],
    ['LOG_LEVEL', 'debug'],
    ['NODE_ENV', 'prod'],
  ])('refuses %s=%s', (name, value) => {
    expect(faultsOf({ [name]: value })).toEqual([name]);
  });

  it('lets the embedded database serve one process only', () => {
    expect(faultsOf({ ROLE: 'worker' })).toEqual(['ROLE']);
    expect(faultsOf({ ROLE: 'worker', DATABASE_URL: 'postgres://h/d' })).toEqual([]);
  });

  it('takes the first administrator whole or not at all', () => {
    expect(faultsOf({ ADMIN_EMAIL: 'a@example.vn' })).toEqual(['ADMIN_PASSWORD']);
    expect(faultsOf({ ADMIN_PASSWORD: 'long enough to be one' })).toEqual(['ADMIN_EMAIL']);
    expect(faultsOf({ ADMIN_EMAIL: 'a@example.vn', ADMIN_PASSWORD: 'short' })).toEqual(['ADMIN_PASSWORD']);
  });

  it('has development addresses only where nobody else can reach them', () => {
    expect(read({ HOST: '127.0.0.1' }).development).toBe(true);
    expect(read({ HOST: '0.0.0.0' }).development).toBe(false);
    expect(read({ ...PRODUCTION, HOST: '127.0.0.1' }).development).toBe(false);
    expect(['localhost', '::1', '127.9.9.9', '128.0.0.1', '127.0.0.1.example.vn'].map(isLoopback)).toEqual([
      true,
      true,
      true,
      false,
      false,
    ]);
  });
});

describe('in production', () => {
  it('starts when all is there', () => {
    expect(read(PRODUCTION)).toMatchObject({ production: true, publicUrl: 'https://thaogo.example.vn' });
  });

  it.each(Object.keys(PRODUCTION).filter((name) => name !== 'NODE_ENV'))('refuses to do without %s', (name) => {
    expect(faultsOf({ ...PRODUCTION, [name]: '' })).toEqual([name]);
  });

  it.each([
    ['PUBLIC_URL', 'http://thaogo.example.vn'],
    ['RATE_LIMITS', 'off'],
    ['TEST_CLOCK', '2026-11-22T08:00:00+07:00'],
  ])('refuses %s=%s, which a trial may have', (name, value) => {
    expect(faultsOf({ ...PRODUCTION, [name]: value })).toEqual([name]);
    expect(faultsOf({ [name]: value })).toEqual([]);
  });
});

it('doubts a production in which no proxy is believed: everybody would share the quotas of one', () => {
  expect(doubtfulInProduction({ TRUST_PROXY: 0 }).map(({ setting }) => setting)).toEqual(['TRUST_PROXY']);
  expect(doubtfulInProduction({ TRUST_PROXY: 1 })).toEqual([]);
});

describe('the description of settings', () => {
  it('shows no secret', () => {
    const env = { ...PRODUCTION, ADMIN_EMAIL: 'a@example.vn', ADMIN_PASSWORD: 'geheim geheim geheim' };
    const result = readConfiguration(env);
    if (result.settings === null) throw new Error('unread');
    const text = describeSettings(result.settings, env);
    expect(text).not.toContain('geheim');
    expect(text).toContain('DATABASE_URL = postgresql://thaogo:…@db.example.vn/thaogo  [set]');
    expect(text).toContain('PORT = 8080  [default]');
  });
});

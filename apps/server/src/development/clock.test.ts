import { connectPostgresql, type Connection, migrate } from '@thaogo/db';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type FreshDatabase, freshDatabase } from '../../../../test/support/fresh-database.ts';
import { openMovableClock } from './clock.ts';

describe('the development clock', () => {
  let fresh: FreshDatabase;
  let connection: Connection;
  let real: Date;
  beforeAll(async () => {
    fresh = await freshDatabase();
    connection = connectPostgresql({ url: fresh.url });
    await migrate(connection.db);
  });
  afterAll(async () => {
    await connection.close();
    await fresh.drop();
  });
  beforeEach(async () => {
    real = new Date('2026-11-22T01:00:00Z');
    await connection.db.deleteFrom('installation').execute();
  });
  const open = (start: string | null = null) =>
    openMovableClock(connection.db, start === null ? null : new Date(start), () => real);

  it('tells real time until it is moved', async () => {
    expect((await open()).now()).toEqual(real);
  });

  it('moves forward, runs on from there, and stays there over a restart', async () => {
    const clock = await open();
    expect(await clock.moveTo(new Date('2026-12-24T05:00:00Z'))).toBe(true);
    real = new Date('2026-11-22T02:00:00Z');
    expect(clock.now().toISOString()).toBe('2026-12-24T06:00:00.000Z');
    expect((await open()).now()).toEqual(clock.now());
  });

  it('never moves back', async () => {
    const clock = await open();
    await clock.moveTo(new Date('2026-12-24T05:00:00Z'));
    expect(await clock.moveTo(new Date('2026-12-01T05:00:00Z'))).toBe(false);
    expect(clock.now().toISOString()).toBe('2026-12-24T05:00:00.000Z');
  });

  it('starts where it is told, also in the past, and does not go back to the start', async () => {
    const clock = await open('2026-02-13T01:00:00Z');
    expect(clock.now().toISOString()).toBe('2026-02-13T01:00:00.000Z');
    await clock.moveTo(new Date('2026-03-01T01:00:00Z'));
    expect((await open('2026-02-13T01:00:00Z')).now().toISOString()).toBe('2026-03-01T01:00:00.000Z');
    expect((await open('2026-04-01T01:00:00Z')).now().toISOString()).toBe('2026-04-01T01:00:00.000Z');
  });

  it('follows where another process moved it', async () => {
    const [one, other] = [await open(), await open()];
    await one.moveTo(new Date('2027-01-01T00:00:00Z'));
    expect(other.now()).toEqual(real);
    await other.refresh();
    expect(other.now()).toEqual(one.now());
  });
});

/** What reading a text before filing costs over HTTP on PostgreSQL with the shipped register: 2,000 characters, as people write. */

import { trainingData } from '@thaogo/policy';
import { startPostgres } from '../support/postgres.ts';
import { startServer } from '../support/server-process.ts';
import type { Requests } from './load.ts';
import { clientsInWords, figuresOf, measure, type Measured } from './measure.ts';

const CHARACTERS = 2000;
const CLIENTS = [1, 8];
const COUNT = 2000;
const ROUNDS = 3;
const TEXTS = 200;

/** Petitions one after the other, each text from another one on, so that hardly any two cite or say the same. */
const longTexts = (): string[] => {
  const petitions = trainingData().petitions.map(({ text }) => text);
  return Array.from({ length: TEXTS }, (_, first) => {
    let text = '';
    for (let next = first * 3; text.length < CHARACTERS; next += 1) text += `${petitions[next % petitions.length]} `;
    return text.slice(0, CHARACTERS).trim();
  });
};

/** Prints the figures. */
export const benchReadings = async (): Promise<void> => {
  const texts = longTexts();
  const body = (number: number): string => JSON.stringify({ text: texts[number % texts.length] });
  const readings: Requests = { path: '/api/v1/readings', status: 200, body };
  const postgres = await startPostgres({ durable: false });
  const env = { RATE_LIMITS: 'off', ROLE: 'web', LOG_LEVEL: 'warn' };
  const server = await startServer({ databaseUrl: postgres.url, env });
  try {
    for (const clients of CLIENTS) {
      const rounds: Measured[] = [];
      for (let round = 1; round <= ROUNDS; round += 1) {
        rounds.push(await measure(server, postgres.url, readings, COUNT, clients));
      }
      console.log([clientsInWords(clients), ...figuresOf(rounds, 'reading')].join('  '));
    }
  } finally {
    await server.stop();
    await server.clear();
    await postgres.stop();
  }
};

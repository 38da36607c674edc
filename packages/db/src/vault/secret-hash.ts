import { hash, timingSafeEqual } from 'node:crypto';

/** What is stored of a sender's secret. A hundred random bits need no slow hash. */
export const secretHash = (secret: string): Buffer => hash('sha256', `sender-secret:${secret}`, 'buffer');

/** Whether a secret is the one whose hash was stored; takes the same time either way. */
export const fitsSecretHash = (secret: string, stored: Uint8Array): boolean =>
  timingSafeEqual(secretHash(secret), stored);

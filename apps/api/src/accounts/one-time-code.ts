import { generateSecret, generateURI, verify } from 'otplib';

const STEP_SECONDS = 30;
const CODE = /^\d{6}$/;

/** A new secret: 160 bits in Base32, as authenticator apps take it. */
export const newTotpSecret = (): string => generateSecret({ length: 20 });

/** The address that authenticator apps scan. */
export const otpauthUri = (issuer: string, email: string, secret: string): string =>
  generateURI({ issuer, label: email, secret });

/**
 * The time step that a code belongs to (RFC 6238: six digits, 30 seconds, SHA-1); null when it belongs to none.
 * The steps before and after the present one count too, for clocks that are a little off.
 */
export const stepOfCode = async (secret: string, code: string, now: Date): Promise<number | null> => {
  if (!CODE.test(code)) return null;
  const epoch = Math.floor(now.getTime() / 1000);
  const result = await verify({ secret, token: code, epoch, epochTolerance: STEP_SECONDS });
  return result.valid && 'timeStep' in result ? result.timeStep : null;
};

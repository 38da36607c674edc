import { randomUUID } from 'node:crypto';
import { filed } from '@thaogo/contract';
import type { Installation } from './installation.ts';
import type { PetitionText } from './petitions.ts';

/** Files a petition that is simply there, for journeys that begin behind the form. @returns its code. */
export const fileOverHttp = async (
  { url }: Pick<Installation, 'url'>,
  { text, proposal, document, name, email }: PetitionText,
  publishAnswer = false,
): Promise<string> => {
  const reply = await fetch(`${url}/api/v1/petitions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': randomUUID() },
    body: JSON.stringify({
      sender: { kind: 'household_business', name, email },
      consent: true,
      text,
      proposal,
      citations: [document],
      publishAnswer,
    }),
  });
  return filed.parse(await reply.json()).code;
};

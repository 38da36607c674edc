import { randomUUID } from 'node:crypto';
import { filed, type SenderAction } from '@thaogo/contract';
import type { Installation } from './installation.ts';
import type { PetitionText } from './petitions.ts';

/** Files a petition that is simply there, for journeys that begin behind the form. @returns code and secret. */
export const fileWithSecret = async (
  { url }: Pick<Installation, 'url'>,
  { text, proposal, document, name, email }: PetitionText,
  publishAnswer = false,
): Promise<{ code: string; secret: string }> => {
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
  const { code, secret } = filed.parse(await reply.json());
  return { code, secret };
};

/** The same where nobody comes back to it. @returns its code. */
export const fileOverHttp = async (...filing: Parameters<typeof fileWithSecret>): Promise<string> =>
  (await fileWithSecret(...filing)).code;

/** One action of its sender. @throws Error when it is refused. */
export const actAsSender = async (
  { url }: Pick<Installation, 'url'>,
  { code, secret }: { code: string; secret: string },
  action: SenderAction,
  body: object,
): Promise<void> => {
  const reply = await fetch(`${url}/api/v1/petitions/${code}/${action}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${secret}` },
    body: JSON.stringify(body),
  });
  if (!reply.ok) throw new Error(`${action}: ${reply.status} ${await reply.text()}`);
};

import { type FilingInput, reading, type ReadingReply } from '@thaogo/contract';
import { ask } from './api-client.ts';
import type { Visit } from './visit.ts';

/** What a machine reads in a text; null when it cannot be asked now, which never keeps anybody from going on. */
export const askReading = async (
  { site, language }: Visit,
  body: Pick<FilingInput, 'text' | 'place' | 'citations' | 'bottleneck'>,
): Promise<ReadingReply | null> => {
  const reply = await ask(site.api, '/readings', reading, { method: 'POST', language, body });
  return reply.ok ? reply.value : null;
};

import type { PetitionStory } from '../presentation/petition-story.ts';
import type { ApiDependencies } from '../dependencies.ts';

/** The receipt of a petition's filing, sealed anew: it states what was true at filing, whatever has happened since. */
export const receiptOf = (story: PetitionStory, deps: ApiDependencies): Record<string, unknown> => {
  const { petition, events, contents } = story;
  const [filing] = events;
  if (filing === undefined || filing.event.type !== 'filed')
    throw new Error(`Petition ${petition.code} has no filing.`);
  const salt = contents.find((content) => content.id === petition.content.id)?.salt ?? null;
  return deps.signReceipt({
    code: petition.code,
    filedAt: petition.filedAt,
    state: filing.event.data.state,
    agency: filing.event.data.lead ?? filing.event.data.coordinator,
    contentHash: petition.content.hash,
    contentSalt: salt === null ? '' : Buffer.from(salt).toString('base64url'),
    eventHash: Buffer.from(filing.hash).toString('base64url'),
  });
};

import type { PetitionEvent } from '@thaogo/domain';

/** Places in the history of the approvals after which another step of the same draft was still to come. */
export const approvalsOfOneStep = (events: readonly PetitionEvent[]): ReadonlySet<number> => {
  const found = new Set<number>();
  let left = 1;
  for (const event of events) {
    if (event.type === 'draft_submitted') left = event.data.steps?.length ?? 1;
    if (event.type !== 'draft_approved') continue;
    left -= 1;
    if (left > 0) found.add(event.seq);
  }
  return found;
};

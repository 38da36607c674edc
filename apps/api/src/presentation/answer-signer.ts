import type { AnswerView } from '@thaogo/contract';
import type { contentsOf, eventsOf } from '@thaogo/db';
import type { IssuedAnswer } from '@thaogo/domain';

/** Who signed an answer and in which capacity, as its clerk entered it; null where nothing was entered, or it is erased. */
export const answerSigner = (
  events: Awaited<ReturnType<typeof eventsOf>>,
  contents: Awaited<ReturnType<typeof contentsOf>>,
  { recordedAt }: IssuedAnswer,
): AnswerView['signer'] => {
  for (const { event } of events) {
    if ((event.type !== 'issued' && event.type !== 'issued_together') || event.at !== recordedAt) continue;
    const { signer, capacity = null } = event.data;
    const name = contents.find(({ id }) => id === signer?.id)?.body ?? null;
    return name === null && capacity === null ? null : { name, capacity };
  }
  return null;
};

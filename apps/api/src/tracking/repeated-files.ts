import { contentsOf, eventsOf, filesOf, type Tables } from '@thaogo/db';
import type { Kysely } from 'kysely';

/**
 * Whether an event took exactly these files before, with the same words or none: what a form that was sent twice, or sent
 * again after a broken connection, asks for a second time.
 */
export const repeatsEvent = async (
  db: Kysely<Tables>,
  petitionId: string,
  ids: readonly string[],
  text: string | null,
): Promise<boolean> => {
  if (ids.length === 0) return false;
  const attached = await filesOf(db, petitionId);
  const seq = attached.find(({ id }) => id === ids[0])?.event_seq;
  if (seq === undefined) return false;
  const together = attached.filter(({ event_seq, purpose }) => event_seq === seq && purpose === 'attachment');
  const wanted = new Set(ids);
  if (together.length !== wanted.size || together.some(({ id }) => !wanted.has(id))) return false;
  const event = (await eventsOf(db, petitionId)).find((each) => each.event.seq === seq)?.event;
  if (text === null) return event?.type === 'files_attached';
  if (event?.type !== 'message_added') return false;
  const { id } = event.data.message;
  return (await contentsOf(db, petitionId)).some((content) => content.id === id && content.body === text);
};

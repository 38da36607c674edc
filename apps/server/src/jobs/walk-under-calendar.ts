import { installationFact, noteInstallationFact, type Reader } from '@thaogo/db';
import { z } from 'zod';

/** Where a walk stands: the calendar that is being applied, the row after which it goes on, whole walks made. */
const progress = z.object({ version: z.string(), after: z.uuid().nullable(), walks: z.number().int() });

const BATCH = 500;
/** So many are looked at in one call: the next call goes on. */
const AT_ONCE = 100_000;
/** A second walk finds what another process started under the old calendar while the first was under way. */
const WALKS = 2;

/** Everything of one kind whose due dates a calendar may move. */
export interface CalendarWalk<T extends { id: string }> {
  /** The fact of the installation under which it is noted how far the walk is. */
  key: string;
  /** The next by id, at most `limit`, after the one named. */
  next(after: string | null, limit: number): Promise<readonly T[]>;
  /** Moves what the calendar moves of one. @returns false when nothing moves. */
  move(one: T): Promise<boolean>;
}

/**
 * Walks over everything of one kind, in batches, once for another calendar. May stop anywhere and be called again: it goes on
 * where it stood, and what was moved already moves no further.
 * @returns how many were moved.
 */
export const walkUnderCalendar = async <T extends { id: string }>(
  db: Reader,
  version: string,
  walk: CalendarWalk<T>,
): Promise<number> => {
  const { key } = walk;
  const noted = progress.safeParse(await installationFact(db, key));
  let { after, walks } = noted.success && noted.data.version === version ? noted.data : { after: null, walks: 0 };
  if (walks >= WALKS) return 0;
  let moved = 0;
  for (let looked = 0; looked < AT_ONCE; looked += BATCH) {
    const batch = await walk.next(after, BATCH);
    for (const one of batch) if (await walk.move(one)) moved += 1;
    const ended = batch.length < BATCH;
    after = ended ? null : (batch.at(-1)?.id ?? null);
    if (ended) walks += 1;
    await noteInstallationFact(db, key, { version, after, walks });
    if (ended) break;
  }
  return moved;
};

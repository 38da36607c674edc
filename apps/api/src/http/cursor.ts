import { civilDate } from '@thaogo/contract';
import { z } from 'zod';
import { ApiProblem } from './problems.ts';

/** What the places of most lists are made of: a day, or the end of time for what has none, or an instant; then an id. */
export const dayAndId = z.tuple([civilDate.or(z.literal('infinity')), z.uuid()]);
export const instantAndId = z.tuple([
  // Within the years that dates here may have; to the microsecond, as a database has it.
  z.iso.datetime({ offset: true }).regex(/^(?:19|20|21)/),
  z.uuid(),
]);

/**
 * The place in a list that a cursor names; null where none is given.
 * @throws ApiProblem `invalid` for what is no cursor of this list.
 */
export const readCursor = <S extends z.ZodType>(text: string | undefined, shape: S): z.output<S> | null => {
  if (text === undefined) return null;
  try {
    return shape.parse(JSON.parse(Buffer.from(text, 'base64url').toString('utf8')));
  } catch {
    throw new ApiProblem('invalid', { fields: [{ pointer: '/after', code: 'format' }] });
  }
};

/** A place in a list, as the next request names it. It hides nothing. */
export const writeCursor = (place: readonly unknown[]): string =>
  Buffer.from(JSON.stringify(place)).toString('base64url');

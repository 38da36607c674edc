import type { enteredProvision } from '@thaogo/contract';
import { documentDetails, type DocumentDetails, type NumberedProvision } from '@thaogo/db';
import type { z } from 'zod';
import type { ApiDependencies } from '../dependencies.ts';
import { ApiProblem } from '../http/problems.ts';

const DOCUMENT_ID = /^[a-z0-9.~-]{1,200}$/;

/** A provision that was entered, with what the register says of its document. */
export interface KnownProvision {
  provision: NumberedProvision;
  document: DocumentDetails;
  /** Words by which it is found. */
  search: string;
}

const isPublic = ({ row }: DocumentDetails): boolean => row.origin === 'shipped' || row.state === 'confirmed';

/**
 * The provisions that somebody entered, each of a document of the register.
 * @param forPublic what petitions brought and nobody confirmed is not named before the public.
 * @throws ApiProblem `invalid` for documents that the register lacks.
 */
export const knownProvisions = async (
  deps: Pick<ApiDependencies, 'db'>,
  entered: readonly { provision: z.infer<typeof enteredProvision>; pointer: string }[],
  { forPublic }: { forPublic: boolean },
): Promise<KnownProvision[]> => {
  const known: KnownProvision[] = [];
  for (const { provision, pointer } of entered) {
    const { document: id, article = null, clause = null, point = null } = provision;
    const document = DOCUMENT_ID.test(id) ? await documentDetails(deps.db, id) : null;
    if (document === null || (forPublic && !isPublic(document)))
      throw new ApiProblem('invalid', { fields: [{ pointer: `${pointer}/document`, code: 'unknown_code' }] });
    const { number_symbol: numberSymbol, type, title } = document.row;
    known.push({
      provision: { document: id, numberSymbol, article, clause, point },
      document,
      search: `${type} ${numberSymbol} ${title ?? ''}`,
    });
  }
  return known;
};

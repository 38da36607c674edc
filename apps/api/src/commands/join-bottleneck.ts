import type { FilingRequest } from '@thaogo/contract';
import { dossierProvisions, findDossier } from '@thaogo/db';
import { type Bottleneck, isLiveBottleneck } from '@thaogo/domain';
import { z } from 'zod';
import type { ApiDependencies } from '../dependencies.ts';
import { ApiProblem } from '../http/problems.ts';

/** A bottleneck that a filing joins, and what is cited where the sender cites nothing else. */
export interface JoinedBottleneck {
  bottleneck: Bottleneck;
  citations: NonNullable<FilingRequest['citations']>;
}

/**
 * The bottleneck that a filing names. Null where it names none, and where that one has ended meanwhile: the petition is filed
 * by itself then, for nothing that somebody wrote may be lost to it.
 * @throws ApiProblem `invalid` when there never was such a one.
 */
export const joinedBottleneck = async (
  deps: Pick<ApiDependencies, 'db'>,
  id: string | undefined,
): Promise<JoinedBottleneck | null> => {
  if (id === undefined) return null;
  const found = z.uuid().safeParse(id).success ? await findDossier(deps.db, 'bottleneck', id) : null;
  if (found === null) throw new ApiProblem('invalid', { fields: [{ pointer: '/bottleneck', code: 'unknown_code' }] });
  if (!isLiveBottleneck(found.dossier)) return null;
  const provisions = await dossierProvisions(deps.db, [found.dossier.id]);
  return {
    bottleneck: found.dossier,
    citations: (provisions.get(found.dossier.id) ?? []).map(({ numberSymbol, title, article, clause, point }) => ({
      numberSymbol,
      title: title ?? undefined,
      article: article ?? undefined,
      clause: clause ?? undefined,
      point: point ?? undefined,
    })),
  };
};

import type { DossierProvisionView } from '@thaogo/contract';
import { articleHeadings, type DossierProvision, dossierProvisions } from '@thaogo/db';
import type { ApiDependencies } from '../dependencies.ts';

/** The provisions of dossiers as they are shown, by dossier: with names and headings of the register. */
export const provisionViews = async (
  { db }: Pick<ApiDependencies, 'db'>,
  ids: readonly string[],
): Promise<(id: string) => DossierProvisionView[]> => {
  const provisions = await dossierProvisions(db, ids);
  const headings = await articleHeadings(
    db,
    [...provisions.values()].flatMap((of) =>
      of.flatMap(({ document, article }) => (article === null ? [] : [{ documentId: document, article }])),
    ),
  );
  const view = ({ document, type, numberSymbol, title, article, clause, point }: DossierProvision) => ({
    documentId: document,
    documentType: type,
    numberSymbol,
    title,
    article,
    clause,
    point,
    heading: article === null ? null : (headings.get(document)?.get(article) ?? null),
  });
  return (id) => (provisions.get(id) ?? []).map(view);
};

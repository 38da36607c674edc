import { type Dossier, foldedPieces, isLive, type ProvisionRef } from '@thaogo/domain';

const provisionKey = ({ document, article, clause, point }: ProvisionRef): string =>
  [document, article ?? '', clause ?? '', point ?? ''].join('/');

/** What of each kind exists once at a time while it is live: the same provisions, and of the inner kinds the same agency. */
const naturalKey = (dossier: Dossier): string => {
  const provisions = dossier.provisions.map(provisionKey).toSorted().join(' ');
  switch (dossier.kind) {
    case 'bottleneck':
      return provisions;
    case 'delegated_rule':
      return `${provisions} ${dossier.owner ?? ''}`;
    case 'legality_check':
      return `${provisions} ${dossier.coordinator}`;
  }
};

/** The columns of a dossier that follow from its events. */
export const dossierColumns = (dossier: Dossier) => {
  const live = isLive(dossier);
  return {
    version: dossier.version,
    state: dossier.state,
    coordinator: dossier.coordinator,
    owner: dossier.owner,
    officer: dossier.kind === 'legality_check' ? dossier.officer : null,
    live,
    due_on: live ? dossier.dueOn : null,
    natural_key: naturalKey(dossier),
    facts: JSON.stringify(dossier),
  };
};

/** Words as the search compares them: folded, in PostgreSQL's notation. */
export const searchWords = (text: string): string =>
  [...new Set(foldedPieces(text))].map((word) => `'${word}'`).join(' ');

const MOST_WORDS = 12;

/** What somebody typed as a query over `searchWords`, the last word perhaps not finished. Null where there is nothing to look for. */
export const searchQuery = (typed: string): string | null => {
  const pieces = foldedPieces(typed.slice(0, 200)).slice(0, MOST_WORDS);
  return pieces.length === 0
    ? null
    : pieces.map((word, at) => `'${word}'${at === pieces.length - 1 ? ':*' : ''}`).join(' & ');
};

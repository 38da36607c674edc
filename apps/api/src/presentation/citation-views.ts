import { type CitationView, citationStandingWords, touchWords } from '@thaogo/contract';
import type { citationsOf, KnownForce } from '@thaogo/db';
import { type CivilDate, type Language, provisionStandingOn, registerId } from '@thaogo/domain';
import { documentTypeName, parseSymbol } from '@thaogo/legal';

export type KeptCitation = Awaited<ReturnType<typeof citationsOf>>[number];

const typeOf = (numberSymbol: string | null): string | null => {
  const type = numberSymbol === null ? null : (parseSymbol(numberSymbol)?.type ?? null);
  return type === null ? null : documentTypeName(type);
};

/**
 * The register's id of a cited document: the one found at filing, else the one that its symbol has, so that a document which
 * came to the register later is known from then on. Null where nothing but a name is cited.
 */
export const citedDocumentId = (citation: KeptCitation): string | null =>
  citation.document_id ??
  (citation.number_symbol === null
    ? null
    : registerId({ numberSymbol: citation.number_symbol, issuer: null, issuedOn: null }));

/** The days on which the force of what a petition cites is told. */
export interface CitationDays {
  filedOn: CivilDate;
  today: CivilDate;
}

const standingOf = (
  citation: KeptCitation,
  force: KnownForce | undefined,
  { filedOn, today }: CitationDays,
  language: Language,
): CitationView['standing'] => {
  const path = { article: citation.article, clause: citation.clause, point: citation.point };
  const then = force === undefined ? null : provisionStandingOn(path, force, filedOn);
  const now = force === undefined ? null : provisionStandingOn(path, force, today);
  const code = then?.standing ?? 'unknown';
  return {
    on: filedOn,
    code,
    text: citationStandingWords({ code, on: filedOn, known: force !== undefined }, language),
    today:
      now === null || now.standing === code
        ? null
        : citationStandingWords({ code: now.standing, on: today, known: true }, language),
    touches: (then?.touches ?? []).map(({ relation, touch }) => ({
      kind: relation.kind,
      document: { id: relation.byId, type: relation.byType, numberSymbol: relation.byNumberSymbol },
      effectiveOn: relation.effectiveOn,
      text: touchWords({ ...relation, unsaid: touch === 'unsaid' && path.article !== null }, language),
    })),
  };
};

/** What a petition cites, as it cites it, and what the register says of it on the day of filing. */
export const citationViews = (
  citations: readonly KeptCitation[],
  forces: ReadonlyMap<string, KnownForce>,
  days: CitationDays,
  language: Language,
): CitationView[] =>
  citations.map((citation) => {
    const id = citedDocumentId(citation);
    const force = id === null ? undefined : forces.get(id);
    return {
      documentType: typeOf(citation.number_symbol),
      numberSymbol: citation.number_symbol,
      title: citation.title,
      article: citation.article,
      clause: citation.clause,
      point: citation.point,
      known: force !== undefined || citation.document_id !== null,
      documentId: force === undefined ? null : id,
      standing: standingOf(citation, force, days, language),
    };
  });

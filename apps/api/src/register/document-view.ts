import { documentStandingWords } from '@thaogo/contract';
import type { DocumentDetails, RelatedDocument } from '@thaogo/db';
import { type CivilDate, type Language, standingOn } from '@thaogo/domain';
import { compareProvisions, provisionId } from '@thaogo/legal';
import type { AgencyBook } from '../dependencies.ts';
import { agencyName } from '../presentation/agency-name.ts';
import { issuerName } from './document-names.ts';

/** The form of ids in the register. */
export const DOCUMENT_ID = /^[a-z0-9.~-]{1,200}$/;

const relation = ({ kind: _kind, effectiveOn, provisions, source, ...document }: RelatedDocument) => ({
  document,
  effectiveOn,
  provisions,
  source,
  assumption: source === null,
});

const provisionsOf = ({ row, headings }: DocumentDetails) =>
  Object.entries(headings)
    .map(([article, heading]) => ({ path: { article, clause: null, point: null }, heading }))
    .toSorted((a, b) => compareProvisions(a.path, b.path))
    .map(({ path, heading }) => ({ id: provisionId(row.id, path), article: path.article, heading }));

/** A document as everybody sees it, with its standing on a day. */
export const documentViewOf = (details: DocumentDetails, on: CivilDate, agencies: AgencyBook, language: Language) => {
  const { row, touchedBy, touches } = details;
  const standing = standingOn({ effectiveOn: row.effective_on, expiresOn: row.expires_on, relations: touchedBy }, on);
  const by = (kind: RelatedDocument['kind']) => touchedBy.filter((each) => each.kind === kind).map(relation);
  return {
    id: row.id,
    type: row.type,
    numberSymbol: row.number_symbol,
    title: row.title,
    issuer: issuerName(row.issuer, agencies, language),
    issuedOn: row.issued_on,
    effectiveOn: row.effective_on,
    expiresOn: row.expires_on,
    confirmed: row.state === 'confirmed',
    version: row.version,
    subject: row.subject,
    draftingAgency:
      row.drafting_agency === null
        ? null
        : { ...agencyName(row.drafting_agency, agencies, language), inferred: row.drafting_inferred },
    timesCited: row.times_cited,
    standing: { on, code: standing, text: documentStandingWords[language][standing] },
    amendedBy: by('amended_by'),
    partlyExpiredBy: by('partly_expired_by'),
    replacedBy: by('replaced_by'),
    repealedBy: by('repealed_by'),
    guidedBy: by('guided_by'),
    touches: touches.map((each) => ({ ...relation(each), kind: each.kind })),
    provisions: provisionsOf(details),
  };
};

import { createHash } from 'node:crypto';
import type { RegisterSeed, SeededDocument } from '@thaogo/db';
import { registerId } from '@thaogo/domain';
import {
  articleHeadings,
  articleHeadingsFile,
  citedDocuments,
  documentRelations,
  registeredDocuments,
} from '@thaogo/policy';

/** Changes with the code that makes rows of the data, so that an upgrade makes them anew. */
const FORM = 1;

const documents = (): SeededDocument[] => {
  const byId = new Map<string, SeededDocument>();
  for (const { draftingAgency, ...document } of registeredDocuments()) {
    const id = registerId(document);
    byId.set(id, {
      ...document,
      id,
      expiresOn: null,
      draftingAgency: draftingAgency?.code ?? null,
      draftingInferred: draftingAgency?.inferred ?? false,
      state: 'confirmed',
      timesCited: 0,
    });
  }
  const registered = new Map([...byId.values()].map((document) => [keyOf(document), document.id]));
  for (const { draftingAgency, ...document } of citedDocuments()) {
    const known = byId.get(registered.get(keyOf(document)) ?? registerId(document));
    if (known !== undefined) {
      byId.set(known.id, { ...known, timesCited: known.timesCited + document.timesCited });
      continue;
    }
    const id = registerId(document);
    byId.set(id, {
      ...document,
      id,
      effectiveOn: null,
      expiresOn: null,
      subject: null,
      draftingAgency: draftingAgency?.code ?? null,
      draftingInferred: draftingAgency?.inferred ?? false,
      state: 'unconfirmed',
    });
  }
  return [...byId.values()];
};

const keyOf = ({ type, numberSymbol }: { type: string; numberSymbol: string }): string => `${type} ${numberSymbol}`;

/** Ids by number and symbol, for lists that name nothing else; a symbol that several documents share names none. */
const idsBySymbol = (all: readonly SeededDocument[]): ReadonlyMap<string, string | null> => {
  const ids = new Map<string, string | null>();
  for (const { numberSymbol, id } of all) ids.set(numberSymbol, ids.has(numberSymbol) ? null : id);
  return ids;
};

const relations = (all: readonly SeededDocument[]): ReturnType<RegisterSeed['relations']> => {
  const ids = idsBySymbol(all);
  return documentRelations().flatMap(({ numberSymbol, byNumberSymbol, ...relation }) => {
    const [documentId, byDocumentId] = [ids.get(numberSymbol) ?? null, ids.get(byNumberSymbol) ?? null];
    return documentId === null || byDocumentId === null ? [] : [{ ...relation, documentId, byDocumentId }];
  });
};

const headings = (all: readonly SeededDocument[]): ReturnType<RegisterSeed['headings']> => {
  const ids = new Map(all.map((document) => [keyOf(document), document.id]));
  return articleHeadings().flatMap(({ headings: byArticle, ...document }) => {
    const documentId = ids.get(keyOf(document));
    return documentId === undefined ? [] : [{ documentId, headings: byArticle }];
  });
};

/** The register as it is shipped: what is codified, what people name beside it, and what those texts cite. */
export const shippedRegister = (): RegisterSeed => {
  const all = documents();
  const digest = createHash('sha256').update(JSON.stringify([FORM, all, documentRelations()]));
  return {
    fingerprint: digest.update(articleHeadingsFile()).digest('hex'),
    documents: () => all,
    headings: () => headings(all),
    relations: () => relations(all),
  };
};

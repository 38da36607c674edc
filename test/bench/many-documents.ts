import type { RegisterSeed, SeededDocument } from '@thaogo/db';
import { registerId } from '@thaogo/domain';
import { registeredDocuments } from '@thaogo/policy';

const DOCUMENTS = 100_000;
const PROVINCES = ['01', '31', '44', '48', '56', '66', '79', '92'];

/** The shipped documents, and as many local ones with titles like theirs as make a hundred thousand. */
export const hundredThousandDocuments = (): RegisterSeed => {
  const shipped = registeredDocuments();
  const documents = new Map<string, SeededDocument>();
  const add = (document: Omit<SeededDocument, 'id'>): void => {
    const id = registerId(document);
    if (!documents.has(id)) documents.set(id, { ...document, id });
  };
  const standing = {
    expiresOn: null,
    draftingAgency: null,
    draftingInferred: false,
    state: 'confirmed',
    timesCited: 0,
  } as const;
  for (const document of shipped) add({ ...document, ...standing });
  for (let n = 0; documents.size < DOCUMENTS; n += 1) {
    const province = PROVINCES[n % PROVINCES.length] ?? '01';
    const year = 2004 + (n % 22);
    const council = n % 3 === 0;
    const pattern = shipped[n % shipped.length];
    add({
      type: council ? 'Nghị quyết' : 'Quyết định',
      numberSymbol: `${1 + (n % 97) + 97 * (Math.floor(n / 20_000) % 9)}/${year}/${council ? 'NQ-HĐND' : 'QĐ-UBND'}`,
      title: `${pattern?.title ?? 'Quy định'} trên địa bàn tỉnh, thành phố ${province}${n}`,
      issuer: `${council ? 'hdnd' : 'ubnd'}-${province}${Math.floor(n / 8) % 120}`,
      issuedOn: `${year}-06-01`,
      effectiveOn: `${year}-07-01`,
      subject: pattern?.subject ?? null,
      ...standing,
    });
  }
  return {
    fingerprint: 'hundred-thousand',
    documents: () => [...documents.values()],
    headings: () => [],
    relations: () => [],
  };
};

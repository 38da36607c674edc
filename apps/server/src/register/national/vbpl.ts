import { isCivilDate } from '@thaogo/domain';
import { foldVietnamese, formatSymbol, parseSymbol } from '@thaogo/legal';
import { z } from 'zod';
import type { NationalDatabase, NationalDocument } from './national-database.ts';
import { NationalDatabaseError } from './national-database.ts';
import type { AskJson } from './polite-json.ts';

/**
 * The interface behind vbpl.vn, as its own pages use it. It is described nowhere; what is read here is what recorded answers hold
 * (`test-data`, which names their source). Members that are not read may change as they like.
 */

const named = z.object({ name: z.string().nullish() }).nullish();

const item = z.object({
  id: z.string().min(1),
  docNum: z.string().nullish(),
  title: z.string().nullish(),
  docType: named,
  /** "2026-04-24T00:00:00", a civil date in Viet Nam. */
  issueDate: z.string().nullish(),
  effFrom: z.string().nullish(),
  effTo: z.string().nullish(),
  /** Local time in Viet Nam, without offset. */
  updatedDate: z.string().nullish(),
  /** Told for single documents, not in lists. */
  agencyName: z.string().nullish(),
});
const list = z.object({ data: z.object({ total: z.number().nullish(), items: z.array(z.unknown()) }) });
const single = z.object({ data: z.unknown() });

const dateOf = (text: string | null | undefined): string | null => {
  const date = text?.slice(0, 10) ?? '';
  return isCivilDate(date) ? date : null;
};

const instantOf = (text: string | null | undefined): Date | null => {
  const at = new Date(`${text?.slice(0, 19) ?? ''}+07:00`);
  return Number.isNaN(at.getTime()) ? null : at;
};

const escaped = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);

/** A title without the number: "Luật Tổ chức chính quyền địa phương số 72/2025/QH15", "Nghị định số 9/2026/NĐ-CP Quy định …". */
const ownTitle = (title: string, type: string | null, symbol: string): string | null => {
  const tidy = title.normalize('NFC').replaceAll(/\s+/g, ' ').trim();
  const number = `(?:số )?${escaped(symbol.normalize('NFC'))}`;
  const headed = type === null ? null : new RegExp(`^${escaped(type.normalize('NFC'))} ${number}(?: |$)`, 'iu');
  const own =
    headed?.test(tidy) === true ? tidy.replace(headed, '') : tidy.replace(new RegExp(` ${number}$`, 'iu'), '');
  return own === '' ? null : own;
};

const documentOf = (value: unknown): NationalDocument | null => {
  const read = item.safeParse(value);
  if (!read.success) return null;
  const { id, docNum, title, docType, issueDate, effFrom, effTo, updatedDate, agencyName } = read.data;
  const numberSymbol = docNum?.trim() ?? '';
  if (numberSymbol === '') return null;
  const type = docType?.name?.trim() ?? null;
  return {
    numberSymbol,
    type,
    title: title === null || title === undefined ? null : ownTitle(title, type, numberSymbol),
    issuerName: agencyName?.trim() ?? null,
    issuedOn: dateOf(issueDate),
    effectiveOn: dateOf(effFrom),
    expiresOn: dateOf(effTo),
    updatedAt: instantOf(updatedDate),
    address: `https://vbpl.vn/van-ban/chi-tiet/--${encodeURIComponent(id)}`,
  };
};

const idOf = (value: unknown): string | null => item.safeParse(value).data?.id ?? null;

/** As numbers are compared: "8/2020/tt-btc" is "08/2020/TT-BTC". */
const comparable = (symbol: string): string => {
  const parsed = parseSymbol(symbol);
  return foldVietnamese(parsed === null ? symbol : formatSymbol(parsed)).replace(/^0+(?=\d)/, '');
};

const PAGE = 50;
/** Twenty pages a run: a thousand changed entries. */
const MOST_PAGES = 20;

const itemsOf = (answer: unknown): readonly unknown[] => {
  const read = list.safeParse(answer);
  if (!read.success) throw new NationalDatabaseError('It answered with something that is no list of documents.');
  return read.data.data.items;
};

/** The national database as vbpl.vn answers. @param ask asks below the address of its interface. */
export const vbpl = (ask: AskJson): NationalDatabase => ({
  find: async ({ numberSymbol, issuedOn }) => {
    const asked = { pageNumber: 1, pageSize: PAGE, keyword: numberSymbol, optionDoc: 'all', matchMode: 'all_words' };
    const wanted = comparable(numberSymbol);
    const hits = itemsOf(await ask('/qtdc/public/doc/all', asked)).filter((each) => {
      const document = documentOf(each);
      return (
        document !== null &&
        comparable(document.numberSymbol) === wanted &&
        (issuedOn === null || document.issuedOn === issuedOn)
      );
    });
    const id = hits.length === 1 ? idOf(hits[0]) : null;
    if (id === null) return null;
    const read = single.safeParse(await ask(`/qtdc/public/doc/${encodeURIComponent(id)}`, null));
    const document = read.success ? documentOf(read.data.data) : null;
    if (document === null) throw new NationalDatabaseError('It answered with something that is no document.');
    return document;
  },
  changedSince: async (since) => {
    const documents: NationalDocument[] = [];
    for (let pageNumber = 1; pageNumber <= MOST_PAGES; pageNumber += 1) {
      const items = itemsOf(await ask('/qtdc/public/doc/all', { pageNumber, pageSize: PAGE }));
      const changed = items
        .flatMap((each) => documentOf(each) ?? [])
        .filter(({ updatedAt }) => updatedAt !== null && updatedAt >= since);
      documents.push(...changed);
      // Recorded lists stand in order of change, the newest first; nobody promises it, so a whole page must be old.
      if (items.length < PAGE || changed.length === 0) return { documents, complete: true };
    }
    return { documents, complete: false };
  },
});

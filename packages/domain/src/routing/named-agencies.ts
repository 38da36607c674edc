import { foldVietnamese, ISSUERS } from '@thaogo/legal';
import type { Vocabulary } from '../suggestion/vocabulary.ts';
import { beginningAt, placeFor, type WordTrie, wordTrie } from '../suggestion/word-trie.ts';
import type { ReadyText } from '../suggestion/words-of.ts';

/** Central agencies by the folded names that people use, longest first so that the fuller name is read. */
const NAMES: readonly { name: string; code: string }[] = ISSUERS.flatMap(({ code, name, alsoNamed = [] }) =>
  /^(?:bo|ngan hang nha|thanh tra chinh|van phong (?:chinh|quoc)|toa an|vien kiem|kiem toan nha|uy ban dan toc|tong cuc)/.test(
    foldVietnamese(name),
  )
    ? [name, ...alsoNamed].map((each) => ({
        name: foldVietnamese(each)
          .replaceAll(/[^a-z0-9]+/g, ' ')
          .trim(),
        code,
      }))
    : [],
).toSorted((a, b) => b.name.length - a.name.length);

/** Names of parts of ministries, and of ministries as people shorten them. */
const PARTS: readonly { name: string; code: string }[] = [
  { name: 'cuc hai quan', code: 'btc' },
  { name: 'cuc thue', code: 'btc' },
  { name: 'kho bac nha nuoc', code: 'btc' },
  { name: 'cuc so huu tri tue', code: 'bkhcn' },
  { name: 'bo giao duc', code: 'bgddt' },
  { name: 'bo nong nghiep', code: 'bnnmt' },
  { name: 'bo lao dong', code: 'bldtbxh' },
  { name: 'bo giao thong', code: 'bgtvt' },
  { name: 'bo van hoa', code: 'bvhttdl' },
  { name: 'bo khoa hoc', code: 'bkhcn' },
  { name: 'bo tai nguyen', code: 'btnmt' },
];

interface AgencyName {
  name: string;
  code: string;
  /** Its place in the list: names are read in this order. */
  order: number;
}

/** Names of agencies, to be found in a text. */
export type AgencyNames = WordTrie<AgencyName[]>;

export const agencyNames = (vocabulary: Vocabulary): AgencyNames => {
  const names: AgencyNames = wordTrie();
  for (const [order, { name, code }] of [...NAMES, ...PARTS].entries()) {
    const place = placeFor(names, name.split(' '), vocabulary);
    place.value ??= [];
    place.value.push({ name, code, order });
  }
  return names;
};

/** Codes of the central agencies, of today or before, that a text names, in the order of the list. */
export const agenciesNamed = ({ plain }: Pick<ReadyText, 'plain'>, names: AgencyNames): string[] => {
  const standing = new Set<AgencyName>();
  for (let at = 0; at < plain.numbers.length; at += 1) {
    for (const { value } of beginningAt(names, plain.numbers, at)) for (const name of value) standing.add(name);
  }
  if (standing.size === 0) return [];
  let rest = ` ${plain.words.join(' ')} `;
  const found = new Set<string>();
  for (const { name, code } of [...standing].toSorted((a, b) => a.order - b.order)) {
    if (!rest.includes(` ${name} `)) continue;
    found.add(code);
    rest = rest.replaceAll(` ${name} `, '  ');
  }
  return [...found];
};

import { foldVietnamese, ISSUERS } from '@thaogo/legal';
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

const BY_WORDS: WordTrie<AgencyName[]> = wordTrie();
[...NAMES, ...PARTS].forEach(({ name, code }, order) => {
  const place = placeFor(BY_WORDS, name.split(' '));
  place.value ??= [];
  place.value.push({ name, code, order });
});

/** Codes of the central agencies, of today or before, that a text names, in the order of the list. */
export const agenciesNamed = ({ plainWords }: ReadyText): string[] => {
  const standing = new Set<AgencyName>();
  plainWords.forEach((_, at) => {
    for (const { value } of beginningAt(BY_WORDS, plainWords, at)) for (const name of value) standing.add(name);
  });
  if (standing.size === 0) return [];
  let rest = ` ${plainWords.join(' ')} `;
  const found = new Set<string>();
  for (const { name, code } of [...standing].toSorted((a, b) => a.order - b.order)) {
    if (!rest.includes(` ${name} `)) continue;
    found.add(code);
    rest = rest.replaceAll(` ${name} `, '  ');
  }
  return [...found];
};

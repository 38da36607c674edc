import { foldVietnamese, ISSUERS } from '@thaogo/legal';

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

/** Codes of the central agencies, of today or before, that a text names, in the order of the list. */
export const agenciesNamed = (text: string): string[] => {
  let rest = ` ${foldVietnamese(text.slice(0, 20_000)).replaceAll(/[^a-z0-9]+/g, ' ')} `;
  const found = new Set<string>();
  for (const { name, code } of [...NAMES, ...PARTS]) {
    if (!rest.includes(` ${name} `)) continue;
    found.add(code);
    rest = rest.replaceAll(` ${name} `, '  ');
  }
  return [...found];
};

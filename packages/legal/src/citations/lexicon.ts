import type { DocumentTypeCode } from '../document-types.ts';
import type { LawName } from '../citation.ts';
import { ISSUERS, type IssuerCode } from '../issuers.ts';
import { COMMON_LAWS } from '../common-laws.ts';
import { lettersOf, Phrases } from './phrases.ts';
import { Vocabulary } from './vocabulary.ts';

/** How a text names the type of a document. */
export interface TypeName {
  readonly type: DocumentTypeCode;
  /** "NĐ" rather than "Nghị định": needs more around it to be believed. */
  readonly short: boolean;
}

/** Everything that the grammar looks up, made once per set of names. */
export interface Lexicon {
  readonly vocabulary: Vocabulary;
  readonly types: Phrases<TypeName>;
  readonly issuers: Phrases<IssuerCode>;
  /** Names behind "Luật", "Bộ luật", "Pháp lệnh", without that word. */
  readonly names: Phrases<LawName>;
  /** Abbreviations that stand alone: "BLHS", "LĐĐ". */
  readonly abbreviations: Phrases<LawName>;
  readonly constitution: LawName | null;
  readonly bySymbol: ReadonlyMap<string, LawName>;
}

const BASE = new Vocabulary();

/** The number of a grammar word; the same in every lexicon. */
export function wordId(word: string): number {
  return BASE.add(word);
}

/** The numbers of grammar words, given as one string with blanks. */
export function wordIds(words: string): ReadonlySet<number> {
  return new Set(words.split(' ').map(wordId));
}

const TYPE_NAMES: readonly (readonly [DocumentTypeCode, boolean, string])[] = [
  ['decree', false, 'nghi dinh|nghidinh|ngi dinh|nghi din|nghi dih|nghi dinhj|nghj dinh|ngh dinh|nghi dinnh|ngih dinh'],
  ['decree', true, 'nd|n d'],
  ['joint_resolution', false, 'nghi quyet lien tich'],
  ['joint_resolution', true, 'nqlt'],
  ['resolution', false, 'nghi quyet|nghiquyet|ngi quyet|nghi quyêt|nghi quet'],
  ['resolution', true, 'nq'],
  ['joint_circular', false, 'thong tu lien tich|thong tu lien bo|thong tu lt'],
  ['joint_circular', true, 'ttlt|ttlb'],
  ['circular', false, 'thong tu|thongtu|thong tuw|thog tu|thôn tu|thong tuu'],
  ['circular', true, 'tt'],
  ['decision', false, 'quyet dinh|quyetdinh|quyet din|quyet dih|quyet dinhj|quet dinh'],
  ['decision', true, 'qd'],
  ['directive', false, 'chi thi'],
  ['directive', true, 'ct'],
  ['ordinance', false, 'phap lenh'],
  ['ordinance', true, 'pl'],
  ['code', false, 'bo luat'],
  ['law', false, 'luat|luaat|laut'],
  ['constitution', false, 'hien phap'],
  ['order', false, 'lenh'],
  ['dispatch', false, 'cong dien'],
  ['dispatch', true, 'cd'],
  ['official_letter', false, 'cong van'],
  ['official_letter', true, 'cv'],
  ['plan', false, 'ke hoach'],
  ['plan', true, 'kh'],
  ['notice', false, 'thong bao'],
  ['notice', true, 'tb'],
  ['conclusion', false, 'ket luan'],
  ['conclusion', true, 'kl'],
  ['guidance', false, 'huong dan'],
  ['guidance', true, 'hd'],
  ['regulation', false, 'quy dinh|quy che'],
  ['report', false, 'bao cao'],
  ['report', true, 'bc'],
  ['programme', false, 'chuong trinh'],
  ['submission', false, 'to trinh'],
  ['submission', true, 'ttr'],
  ['consolidated', false, 'van ban hop nhat'],
  ['consolidated', true, 'vbhn'],
];

const ISSUER_WORDS: readonly (readonly [IssuerCode, string])[] = [
  ['ubnd', 'uy ban nhan dan|ubnd|ub nhan dan|uy ban|chu tich ubnd|chu tich uy ban nhan dan'],
  ['hdnd', 'hoi dong nhan dan|hdnd'],
  ['ttg', 'thu tuong|thu tuong cp|ttg|ttgcp'],
  ['chinh-phu', 'chinh phu|cp'],
  ['quoc-hoi', 'quoc hoi|qh'],
  ['ubtvqh', 'uy ban thuong vu quoc hoi|ubtvqh|thuong vu quoc hoi'],
  ['tw', 'bo chinh tri|ban bi thu|trung uong dang|ban chap hanh trung uong|bch trung uong|bch tw|bct tw|trung uong'],
  ['tu', 'tinh uy|thanh uy|huyen uy'],
  ['nhnn', 'ngan hang nha nuoc|thong doc ngan hang nha nuoc|thong doc nhnn|nhnn'],
  [
    'tandtc',
    'toa an nhan dan toi cao|toa an toi cao|hoi dong tham phan|hoi dong tham phan toa an nhan dan toi cao|hdtp',
  ],
  ['vksndtc', 'vien kiem sat nhan dan toi cao|vien kiem sat toi cao|vks toi cao'],
  ['bgddt', 'bo giao duc|bo gddt|bo gd dt|bo gd'],
  ['bvhttdl', 'bo van hoa|bo vh tt dl|bo van hoa the thao du lich'],
  ['bldtbxh', 'bo lao dong|bo ld tb xh|bo ldtb xh|bo lao dong tbxh|bo lao dong thuong binh xa hoi'],
  ['bnnptnt', 'bo nong nghiep|bo nn ptnt|bo nong nghiep ptnt|bo nnptnt'],
  ['btnmt', 'bo tai nguyen|bo tn mt|bo tnmt|bo tai nguyen moi truong'],
  ['bnnmt', 'bo nong nghiep moi truong|bo nn mt|bo nnmt'],
  ['bkhdt', 'bo ke hoach|bo kh dt|bo ke hoach dau tu'],
  ['bgtvt', 'bo giao thong|bo gtvt'],
  ['btttt', 'bo thong tin|bo tt tt|bo thong tin truyen thong'],
  ['bkhcn', 'bo khoa hoc|bo kh cn|bo khoa hoc cong nghe'],
  ['bdttg', 'bo dan toc|bo dan toc ton giao'],
  ['vpcp', 'van phong chinh phu'],
  ['vpqh', 'van phong quoc hoi'],
  ['bhxh', 'bao hiem xa hoi viet nam|bhxh viet nam|bhxh vn'],
];

/** Symbols that are words of everyday language, or of another meaning, when they stand alone in a text. */
const NOT_ALONE = new Set([
  'ca',
  'tp',
  'tc',
  'qp',
  'nh',
  'ub',
  'gd',
  'tm',
  'vh',
  'dc',
  'nd',
  'ccb',
  'tu',
  'bch',
  'tct',
  'tw',
  'ubt',
  'ubh',
  'bnn',
  'bts',
  'bcn',
  'bth',
]);

const NAME_HEAD = /^(?:bộ luật|luật|pháp lệnh|hiến pháp)\s+/i;

function buildLexicon(lawNames: readonly LawName[]): Lexicon {
  const vocabulary = BASE.copy();
  const types = new Phrases<TypeName>(vocabulary);
  for (const [type, short, phrases] of TYPE_NAMES) {
    for (const phrase of phrases.split('|')) types.add(phrase, { type, short });
  }
  const issuers = new Phrases<IssuerCode>(vocabulary, ['va']);
  for (const [code, phrases] of ISSUER_WORDS) for (const phrase of phrases.split('|')) issuers.add(phrase, code);
  for (const { code, name, alsoNamed, symbols } of ISSUERS) {
    for (const known of [name, ...(alsoNamed ?? [])]) issuers.add(known, code);
    for (const symbol of symbols) {
      const letters = lettersOf(symbol).join('');
      if (letters.length > 2 && !NOT_ALONE.has(letters)) issuers.add(symbol, code);
      if (letters.startsWith('b') && name.startsWith('Bộ ')) issuers.add(`bo ${letters.slice(1)}`, code);
    }
  }
  const names = new Phrases<LawName>(vocabulary, ['va', 've']);
  const abbreviations = new Phrases<LawName>(vocabulary);
  const titled = lawNames.filter(({ type }) => type !== 'constitution');
  for (const law of titled) addName(law, names, abbreviations);
  // Made up after all names that people really use, which go first where two laws share an abbreviation.
  for (const law of titled) addInitials(law, names, abbreviations);
  const constitution = lawNames.find(({ type }) => type === 'constitution') ?? null;
  const bySymbol = new Map<string, LawName>();
  for (const law of lawNames) {
    for (const { numberSymbol } of law.versions)
      if (numberSymbol !== null && !bySymbol.has(numberSymbol)) bySymbol.set(numberSymbol, law);
  }
  return { vocabulary, types, issuers, names, abbreviations, constitution, bySymbol };
}

function addName(law: LawName, names: Phrases<LawName>, abbreviations: Phrases<LawName>): void {
  names.add(law.title.replace(NAME_HEAD, ''), law);
  for (const other of law.alsoNamed) {
    const stripped = other.replace(NAME_HEAD, '');
    if (stripped === other) abbreviations.add(other, law);
    else names.add(stripped, law);
  }
}

/** "Luật HNVGĐ", "Luật HNGĐ" and "LHNGĐ" for the law on "Hôn nhân và gia đình". */
function addInitials(law: LawName, names: Phrases<LawName>, abbreviations: Phrases<LawName>): void {
  const head = law.type === 'code' ? 'BL' : law.type === 'law' ? 'L' : 'PL';
  const words = lettersOf(law.title.replace(NAME_HEAD, ''));
  for (const counted of [words, words.filter((word) => word !== 'va')]) {
    const initials = counted.map((word) => word.charAt(0)).join('');
    if (initials.length < 2) continue;
    names.add(initials, law);
    abbreviations.add(head + initials, law);
  }
}

const CACHE = new WeakMap<readonly LawName[], Lexicon>();

/** The lexicon of the common laws and, before them, the names given. */
export function lexiconOf(lawNames: readonly LawName[] | undefined): Lexicon {
  const key = lawNames ?? COMMON_LAWS;
  let lexicon = CACHE.get(key);
  if (!lexicon) {
    lexicon = buildLexicon(lawNames ? [...lawNames, ...COMMON_LAWS] : COMMON_LAWS);
    CACHE.set(key, lexicon);
  }
  return lexicon;
}

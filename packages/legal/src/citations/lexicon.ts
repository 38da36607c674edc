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
  [
    'decree',
    false,
    'nghi dinh|ngh i d inh|ngh i dinh|nghi d inh|nghi dinhso|nghidinh|ngi dinh|nghi din|nghi dih|nghi dinhj|nghj dinh|ngh dinh|nghi dinnh|ngih dinh',
  ],
  ['decree', true, 'nd|n d'],
  ['joint_resolution', false, 'nghi quyet lien tich'],
  ['joint_resolution', true, 'nqlt'],
  [
    'resolution',
    false,
    'nghi quyet|ngh i quy et|ngh i quyet|nghi quy et|nghi quyetso|nghiquyet|ngi quyet|nghi quyêt|nghi quet',
  ],
  ['resolution', true, 'nq'],
  ['joint_circular', false, 'thong tu lien tich|thong tu lien bo|thong tu lt|tt lien tich|tt lt'],
  ['joint_circular', true, 'ttlt|ttlb'],
  ['circular', false, 'thong t u|thong tu|thong tuso|thongtu|thong tuw|thog tu|thôn tu|thong tuu'],
  ['circular', true, 'tt'],
  [
    'decision',
    false,
    'quyet dinh|quy et d inh|quy et dinh|quyet d inh|quyet dinhso|quyetdinh|quyet din|quyet dih|quyet dinhj|quet dinh',
  ],
  ['decision', true, 'qd'],
  ['directive', false, 'chi thi'],
  ['directive', true, 'ct'],
  ['ordinance', false, 'phap lenh'],
  ['ordinance', true, 'pl'],
  ['code', false, 'bo luat'],
  ['code', true, 'bl'],
  ['law', false, 'luat|lu at|luaat|laut'],
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

/** Parts of names that people shorten, "Luật ban hành văn bản QPPL". Folded, without "và". */
const SHORT_PARTS: readonly (readonly [string, string])[] = (
  'van ban quy pham phap luat=vbqppl;quy pham phap luat=qppl;vi pham hanh chinh=vphc;bao hiem xa hoi=bhxh;bao hiem y te=bhyt;' +
  'doanh nghiep=dn;bat dong san=bds;cong nghe thong tin=cntt;nguoi tieu dung=ntd;gia tri gia tang=gtgt;gia tri gia tang=vat;' +
  'thu nhap ca nhan=tncn;thu nhap doanh nghiep=tndn;tieu thu dac biet=ttdb;bao ve moi truong=bvmt;moi truong=mt;' +
  'chinh quyen dia phuong=cqdp;hoi dong nhan dan=hdnd;uy ban nhan dan=ubnd;toa an nhan dan=tand;vien kiem sat nhan dan=vksnd;' +
  'giao duc dai hoc=gddh;giao duc nghe nghiep=gdnn;hanh chinh=hc;dan su=ds;hinh su=hs;to tung=tt;lao dong=ld;xay dung=xd;' +
  'dat dai=dd;giao thong duong bo=gtdb;an toan giao thong=atgt;trat tu an toan giao thong=ttatgt;quan su=qs;nghia vu quan su=nvqs;kham benh chua benh=kcb;kham benh chua benh=kbcb;' +
  'cong chuc=cc;can bo cong chuc=cbcc;vien chuc=vc;nguoi co cong=ncc;nha nuoc=nn;viet nam=vn;so huu tri tue=shtt;hop tac xa=htx;' +
  'an toan thuc pham=attp;phong chay chua chay=pccc;tai san=ts;to chuc tin dung=tctd;quan ly=ql;cong an nhan dan=cand'
)
  .split(';')
  .map((pair) => {
    const [long = '', short = ''] = pair.split('=');
    return [` ${long} `, ` ${short} `];
  });

/** A name, and the ways of writing it with one of its parts shortened, or all of them. */
function spellingsOf(name: string): string[] {
  const words = ` ${lettersOf(name)
    .filter((word) => word !== 'va')
    .join(' ')} `;
  const each = SHORT_PARTS.map(([long, short]) => words.replace(long, short));
  const all = SHORT_PARTS.reduce((text, [long, short]) => text.replace(long, short), words);
  return [...new Set([words, ...each, all])].map((text) => text.trim());
}

function addName(law: LawName, names: Phrases<LawName>, abbreviations: Phrases<LawName>): void {
  for (const spelling of spellingsOf(law.title.replace(NAME_HEAD, ''))) {
    names.add(spelling, law);
    // "L.đất đai"
    if (law.type === 'law') abbreviations.add(`L ${spelling}`, law);
  }
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
    // "L.NVQS"
    abbreviations.add(`${head} ${initials}`, law);
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

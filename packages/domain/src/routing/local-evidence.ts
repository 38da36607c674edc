import type { ReadingKnowledge } from '../suggestion/knowledge.ts';
import type { NumberedWords } from '../suggestion/vocabulary.ts';
import { beginningAt, longestAt } from '../suggestion/word-trie.ts';
import type { ReadyText } from '../suggestion/words-of.ts';

/** What a text says of a province or commune, and whether it is they who are asked. */
export interface LocalEvidence {
  province: string | null;
  commune: string | null;
  /** From 0 to 1: how much the words alone speak for an answer by a local authority. */
  asked: number;
}

const LONGEST_NAME = 4;
/** Names that are also everyday words stand for a place only after its kind. */
const ALSO_WORDS = new Set([
  'hoa binh',
  'thai binh',
  'hung yen',
  'hau giang',
  'an giang',
  'ha nam',
  'phu tho',
  'thai nguyen',
  'hue',
]);

const LOCAL_PAPER =
  /(?:nghi quyet|quyet dinh|quy dinh|van ban|don gia|bang gia)[^.;]{0,60}(?:hdnd|ubnd|uy ban nhan dan|hoi dong nhan dan)|(?:hdnd|ubnd|uy ban nhan dan|hoi dong nhan dan) (?:tinh|thanh pho|tp)[^.;]{0,50}(?:ban hanh|quy dinh|nghi quyet|quyet dinh)/;
const ASKED =
  /(?:de nghi|kien nghi|mong|de xuat)[^.;]{0,25}(?:ubnd|hdnd|uy ban nhan dan|hoi dong nhan dan|so [a-z]+)? ?(?:tinh|thanh pho|tp)\b|(?:de nghi|kien nghi|mong) (?:ubnd|hdnd|uy ban nhan dan|hoi dong nhan dan)/;
const OF_COMMUNE = /(?:hdnd|ubnd|uy ban nhan dan|hoi dong nhan dan) (?:xa|phuong|dac khu)\b/;
/** "Sở Y tế", and neither "cơ sở y tế" nor "hồ sơ y tế", which read alike without marks. */
const DEPARTMENT_NAMED =
  /(?<!\b(?:co|ho|mot|nhieu) )\bso (?:noi vu|tu phap|tai chinh|cong thuong|nong nghiep|xay dung|khoa hoc|van hoa|giao duc|y te|ngoai vu|dan toc|lao dong|ke hoach|tai nguyen|giao thong|thong tin)/;

/** A department is asked by name: "đề nghị Sở Y tế". */
const DEPARTMENT_ASKED =
  /(?:de nghi|kien nghi|kinh mong|mong|de xuat)[^.;]{0,12}(?<!\b(?:co|ho|mot|nhieu) )\bso [a-z]+/;
/** Words that stand before the name of a district; without one the name may be anybody's. */
const BEFORE_DISTRICT = new Set(
  'huyen xa pho tp quan o tai tri vung cua dan con len xuong ve song nui bien que tu gan qua'.split(' '),
);

interface NamedPlace {
  code: string;
  at: number;
  /** True where "tỉnh", "thành phố", "TP" stands before it. */
  titled: boolean;
}

const placesIn = ({ words, numbers }: NumberedWords, knowledge: ReadingKnowledge): NamedPlace[] => {
  const found: NamedPlace[] = [];
  for (let at = 0; at < words.length; at += 1) {
    for (const { value: code, length } of beginningAt(knowledge.provinces, numbers, at)) {
      const before = words[at - 1] ?? '';
      const titled = before === 'tinh' || before === 'pho' || before === 'tp' || before === 'o';
      if (titled || !ALSO_WORDS.has(words.slice(at, at + length).join(' '))) {
        found.push({ code, at, titled });
        break;
      }
    }
  }
  return found;
};

const districtsIn = ({ words, numbers }: NumberedWords, knowledge: ReadingKnowledge): NamedPlace[] => {
  const found: NamedPlace[] = [];
  for (let at = 1; at < words.length; at += 1) {
    const before = words[at - 1] ?? '';
    if (!BEFORE_DISTRICT.has(before)) continue;
    const longest = longestAt(knowledge.districts, numbers, at);
    if (longest !== null) found.push({ code: longest.value, at, titled: before === 'huyen' || before === 'quan' });
  }
  return found;
};

const communeIn = (words: readonly string[], province: string | null, knowledge: ReadingKnowledge): string | null => {
  for (const [at, word] of words.entries()) {
    if (word !== 'xa' && word !== 'phuong' && word !== 'khu') continue;
    for (let length = LONGEST_NAME; length >= 1; length -= 1) {
      const known = knowledge.communes.get(words.slice(at + 1, at + 1 + length).join(' ')) ?? [];
      const there = province === null ? known : known.filter((each) => each.province === province);
      if (there.length === 1) return there[0]?.commune ?? null;
    }
  }
  return null;
};

/**
 * The place a text speaks of, by names of today and before, and whether it is the local authority's own paper or doing
 * that is meant. What the sender chose as place goes before what the text says.
 */
export const localEvidence = (
  { folded, plain }: ReadyText,
  chosen: { province: string | null; commune: string | null },
  knowledge: ReadingKnowledge,
): LocalEvidence => {
  const places = placesIn(plain, knowledge);
  const districts = districtsIn(plain, knowledge);
  const place =
    places.find(({ titled }) => titled) ?? districts.find(({ titled }) => titled) ?? places[0] ?? districts[0];
  const province = chosen.province ?? place?.code ?? null;
  const paper = LOCAL_PAPER.test(folded);
  const asked = ASKED.test(folded);
  const share =
    paper && asked
      ? 0.9
      : paper
        ? 0.7
        : asked
          ? 0.75
          : DEPARTMENT_NAMED.test(folded)
            ? DEPARTMENT_ASKED.test(folded)
              ? 0.6
              : 0.35
            : province === null
              ? 0.01
              : 0.08;
  const commune = OF_COMMUNE.test(folded) ? (communeIn(plain.words, province, knowledge) ?? chosen.commune) : null;
  return { province, commune, asked: share };
};

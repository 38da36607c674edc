import { foldVietnamese } from '@thaogo/legal';

/** A province, or a commune of one. */
export interface NamedPlace {
  code: string;
  /** With its kind: `Phường Lê Chân`. */
  name: string;
  /** Code of its province; null for a province. */
  parent: string | null;
}

/** What a name stands for: one place, one of several, or none that is known. */
export type PlaceMeant = { code: string } | 'ambiguous' | 'unknown';

/** The places of today, found by their names. */
export interface PlaceIndex {
  /**
   * Places whose name, or that of their province, has a word that begins with each of the words typed, with or without
   * marks: `le chan hai phong`. Whole names first, then provinces, then names that begin so; all of them when nothing is typed.
   */
  search(typed: string, parent: string | null, limit: number): NamedPlace[];
  /** The place that a code or a name stands for: `11383`, `P. Lê Chân, TP Hải Phòng`, `Hải Phòng`. */
  meant(typed: string): PlaceMeant;
  /** `Phường Lê Chân, Thành phố Hải Phòng`; the code itself where no place has it. */
  fullName(code: string): string;
}

/** What people write short before a name. */
const WRITTEN_OUT: ReadonlyMap<string, string> = new Map([
  ['tp', 'thanh pho'],
  ['t', 'tinh'],
  ['p', 'phuong'],
  ['x', 'xa'],
  ['dk', 'dac khu'],
  ['hcm', 'ho chi minh'],
  ['tphcm', 'thanh pho ho chi minh'],
]);
const KIND = /^(?:thanh pho|tinh|phuong|xa|dac khu) (?=.)/;

const plainWords = (typed: string): string[] =>
  foldVietnamese(typed)
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');

/** The words of a name, written out. A letter alone at the end is the beginning of a word, not short for a kind. */
const wordsIn = (typed: string): string[] => {
  const words = plainWords(typed);
  return words.flatMap((word, at) =>
    at === words.length - 1 && word.length === 1 ? [word] : (WRITTEN_OUT.get(word) ?? word).split(' '),
  );
};

interface Entry {
  place: NamedPlace;
  whole: string;
  bare: string;
  words: readonly string[];
}

const rank = ({ place, whole, bare }: Entry, asked: string): number => {
  if (bare === asked || whole === asked) return place.parent === null ? 0 : 1;
  if (place.parent === null) return 2;
  return bare.startsWith(asked) || whole.startsWith(asked) ? 3 : 4;
};

/** The first of these lists in which something is found, so that a province goes before a commune of the same name. */
const meantBy = (name: string, tiers: readonly ReadonlyMap<string, readonly string[]>[]): PlaceMeant => {
  for (const tier of tiers) {
    const [code, ...others] = tier.get(name) ?? [];
    if (code !== undefined) return others.length === 0 ? { code } : 'ambiguous';
  }
  return 'unknown';
};

/** @param places every province and commune, provinces among them. */
export const indexPlaces = (places: readonly NamedPlace[]): PlaceIndex => {
  const wholeName = new Map(places.map(({ code, name }) => [code, plainWords(name).join(' ')]));
  const entries = places.map((place): Entry => {
    const whole = wholeName.get(place.code) ?? '';
    const province = place.parent === null ? '' : (wholeName.get(place.parent) ?? '');
    return { place, whole, bare: whole.replace(KIND, ''), words: `${whole} ${province}`.trim().split(' ') };
  });
  const provinces = new Map<string, string[]>();
  const communes = new Map<string, string[]>();
  const nicknames = new Map<string, string[]>();
  const note = (tier: Map<string, string[]>, name: string, code: string): void => {
    const codes = tier.get(name);
    if (codes === undefined) tier.set(name, [code]);
    else if (!codes.includes(code)) codes.push(code);
  };
  for (const { place, whole, bare } of entries) {
    if (place.parent === null) {
      note(provinces, whole, place.code);
      note(provinces, bare, place.code);
      continue;
    }
    const province = wholeName.get(place.parent) ?? '';
    for (const after of ['', ` ${province}`, ` ${province.replace(KIND, '')}`]) {
      note(communes, `${whole}${after}`, place.code);
      note(nicknames, `${bare}${after}`, place.code);
    }
  }
  const byCode = new Map(places.map((place) => [place.code, place]));
  return {
    fullName: (code) => {
      const place = byCode.get(code);
      const province = byCode.get(place?.parent ?? '');
      return [place?.name ?? code, ...(province === undefined ? [] : [province.name])].join(', ');
    },
    search: (typed, parent, limit) => {
      const words = wordsIn(typed);
      const asked = words.join(' ');
      return entries
        .filter(
          ({ place, words: own }) =>
            (parent === null || place.parent === parent) &&
            words.every((word) => own.some((each) => each.startsWith(word))),
        )
        .map((entry) => ({ place: entry.place, rank: rank(entry, asked) }))
        .toSorted((one, other) => one.rank - other.rank)
        .slice(0, limit)
        .map(({ place }) => place);
    },
    meant: (typed) => {
      const code = typed.trim();
      return byCode.has(code) ? { code } : meantBy(wordsIn(typed).join(' '), [provinces, communes, nicknames]);
    },
  };
};

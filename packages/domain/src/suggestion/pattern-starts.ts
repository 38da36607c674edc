/** So many characters of a match are told. */
export const LOOKED_AT = 4;

/** Stands in place of any character that is neither a small letter, a blank nor a digit; `DIGIT` for any digit. */
const OTHER = '?';
const DIGIT = '0';
/** Ends a beginning after which anything may stand. */
const OPEN = '*';

/** A character as a beginning tells it. */
export const kindOf = (char: string): string => (/^[a-z ]$/.test(char) ? char : /^\d$/.test(char) ? DIGIT : OTHER);

type Beginnings = ReadonlySet<string>;

const NOTHING: Beginnings = new Set(['']);
const ANYTHING: Beginnings = new Set([OPEN]);

/** Every beginning of one and then of the other. */
const followed = (before: Beginnings, after: Beginnings): Beginnings => {
  const all = new Set<string>();
  for (const start of before) {
    if (start.length >= LOOKED_AT || start.endsWith(OPEN)) all.add(start);
    else for (const next of after) all.add((start + next).slice(0, LOOKED_AT));
  }
  return all;
};

/** What a pattern may stand for one after the other, up to a bar or the end of its group. */
class PatternReader {
  readonly #source: string;
  #at = 0;

  constructor(source: string) {
    this.#source = source;
  }

  alternatives(): Beginnings {
    const all = new Set(this.#sequence());
    while (this.#source[this.#at] === '|') {
      this.#at += 1;
      for (const start of this.#sequence()) all.add(start);
    }
    return all;
  }

  #sequence(): Beginnings {
    let all = NOTHING;
    while (this.#at < this.#source.length && !'|)'.includes(this.#source[this.#at] ?? '')) {
      all = followed(all, this.#repeated(this.#item()));
    }
    return all;
  }

  #item(): Beginnings {
    const char = this.#source[this.#at] ?? '';
    this.#at += 1;
    if (char === '(') return this.#group();
    if (char === '[') return this.#oneOfMany();
    if (char === '\\') return this.#escaped();
    if (char === '.') return ANYTHING;
    if (char === '^' || char === '$') return NOTHING;
    return new Set([kindOf(char)]);
  }

  #group(): Beginnings {
    const [kind = ''] = /^(?:\?(?:<?[!=]|:))?/.exec(this.#source.slice(this.#at)) ?? [];
    this.#at += kind.length;
    const inner = this.alternatives();
    this.#at += 1;
    // What only looks around takes no characters.
    return kind === '' || kind === '?:' ? inner : NOTHING;
  }

  #oneOfMany(): Beginnings {
    while (this.#source[this.#at] !== ']') this.#at += this.#source[this.#at] === '\\' ? 2 : 1;
    this.#at += 1;
    return ANYTHING;
  }

  #escaped(): Beginnings {
    const char = this.#source[this.#at] ?? '';
    this.#at += 1;
    if (char === 'b') return NOTHING;
    if (char === 'd') return new Set([DIGIT]);
    return /[a-z]/i.test(char) ? ANYTHING : new Set([kindOf(char)]);
  }

  #repeated(item: Beginnings): Beginnings {
    const [times = ''] = /^(?:[?*+]|\{\d+(?:,\d*)?\})\??/.exec(this.#source.slice(this.#at)) ?? [];
    if (times === '') return item;
    this.#at += times.length;
    const several = times.startsWith('?') ? item : followed(item, ANYTHING);
    return /^(?:[?*]|\{0)/.test(times) ? new Set([...several, '']) : several;
  }
}

/**
 * What every match of a pattern begins with: up to four characters by their kind (see `kindOf`), fewer where anything may follow.
 * Reads groups, alternatives, classes, repetitions and looks around; no flags, no references back. Told are all beginnings that
 * matches have, and some that none has.
 */
export const patternStarts = ({ source }: RegExp): ReadonlySet<string> =>
  new Set([...new PatternReader(source).alternatives()].map((start) => start.replace(OPEN, '')));

const deep = (levels: number): unknown => {
  let value: unknown = 'đáy';
  for (let level = 0; level < levels; level += 1) value = level % 2 === 0 ? [value] : { a: value };
  return value;
};

/** What may come in place of any value. */
export const HOSTILE_VALUES: readonly unknown[] = [
  undefined,
  null,
  '',
  ' \t\n',
  0,
  -1,
  1e308,
  2 ** 60,
  true,
  [],
  [[]],
  {},
  { $gt: '' },
  'a\u0000b',
  '\ud800',
  'x\udfff\ud83d',
  '\u202Egnảhk\u202C \u2066ẩn\u2069',
  'Аdmin аgency', // Cyrillic letters that look Latin
  '٣٤٥',
  '\u200B\u200D\uFEFF',
  'e\u0301'.repeat(500),
  "'; drop table petition; --",
  '<script>alert(1)</script>',
  '${7*7} {{7*7}} %s%n ../../etc/passwd',
  '\\x41424344',
  '🇻🇳'.repeat(60),
  'x'.repeat(60_000),
  deep(30),
  '9999-12-31',
  '0000-00-00',
  '+010000-01-01',
  'infinity',
];

type Json = Record<string, unknown>;
const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null;

/** Every place in a body: the members of objects and the items of lists, however deep. */
export const placesIn = (body: unknown, path: readonly string[] = []): string[][] =>
  isObject(body)
    ? Object.entries(body).flatMap(([name, value]) => [[...path, name], ...placesIn(value, [...path, name])])
    : [];

/** The same body with one value in that place. */
export const replacedIn = (body: unknown, [first, ...rest]: readonly string[], value: unknown): unknown => {
  if (first === undefined) return value;
  const copy = Array.isArray(body) ? [...(body as unknown[])] : { ...(body as Json) };
  (copy as Json)[first] = replacedIn((copy as Json)[first], rest, value);
  return copy;
};

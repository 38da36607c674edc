import { describe, expect, test } from 'vitest';
import { LIMITS } from '../limits.ts';
import { type FilingInput, filing } from './filing.ts';

const TEXT = 'Điều 15 Nghị định 31 khó hiểu.';
const sender = { kind: 'citizen', name: 'Nguyễn Văn An' } as const;
const plain = { sender, consent: true, text: TEXT } satisfies FilingInput;

/** The same filing with one member, named by its path, put in place of what is there. */
const withMember = (path: string, value: unknown): unknown => {
  const [first = '', second] = path.split('.');
  return second === undefined ? { ...plain, [first]: value } : { ...plain, sender: { ...sender, [second]: value } };
};

/** What is wrong, field by field: the codes of our own checks where there are any, else those of the schema. */
const faults = (value: unknown): string[] => {
  const parsed = filing.safeParse(value);
  if (parsed.success) return [];
  return parsed.error.issues.map((issue) => {
    const own: unknown = issue.code === 'custom' ? issue.params?.code : undefined;
    return `${issue.path.join('.')}: ${typeof own === 'string' ? own : issue.code}`;
  });
};

test('a plain filing is taken as it is', () => {
  expect(filing.parse(plain)).toEqual(plain);
});

test('everything that may be given is kept', () => {
  const full = {
    ...plain,
    sender: { ...sender, email: 'an@example.com', phone: '+84912345678', taxCode: '0101234567-001' },
    proposal: 'Sửa khoản 2.',
    title: 'Thủ tục',
    difficulty: 'unclear',
    place: '11311',
    citations: [{ numberSymbol: '31/2021/NĐ-CP', title: 'Nghị định', article: '15', clause: '2', point: 'đ' }],
    publishAnswer: true,
    language: 'en',
  } as const;
  expect(filing.parse(full)).toEqual(full);
});

test.each([
  'proposal',
  'title',
  'difficulty',
  'place',
  'citations',
  'publishAnswer',
  'language',
  'sender.email',
  'sender.phone',
  'sender.taxCode',
])('%s: null and nothing are the same', (path) => {
  expect(filing.parse(withMember(path, null))).toEqual(plain);
  expect(filing.parse(withMember(path, undefined))).toEqual(plain);
});

test.each(['proposal', 'title', 'difficulty', 'place', 'sender.email', 'sender.phone', 'sender.taxCode'])(
  '%s: an empty field of a form is none',
  (path) => {
    expect(filing.parse(withMember(path, ''))).toEqual(plain);
    expect(filing.parse(withMember(path, ' \n'))).toEqual(plain);
  },
);

test('members that nobody knows are ignored', () => {
  expect(filing.parse({ ...plain, lead: 'btc', __proto__: { consent: false } })).toEqual(plain);
});

describe('length is counted in code points of NFC, after trimming', () => {
  const A = 'a';
  const ASTRAL = '𡗶'; // two UTF-16 code units
  const DECOMPOSED = 'ế'.normalize('NFD'); // three code points that NFC makes one
  test.each([
    ['text', 'a letter', A, LIMITS.textShortest, LIMITS.textLongest],
    ['text', 'a character outside the basic plane', ASTRAL, LIMITS.textShortest, LIMITS.textLongest],
    ['text', 'a decomposed letter', DECOMPOSED, LIMITS.textShortest, LIMITS.textLongest],
    ['proposal', 'a letter', A, 1, LIMITS.proposalLongest],
    ['title', 'a decomposed letter', DECOMPOSED, 1, LIMITS.titleLongest],
    ['sender.name', 'a decomposed letter', DECOMPOSED, 1, LIMITS.nameLongest],
    ['sender.name', 'a character outside the basic plane', ASTRAL, 1, LIMITS.nameLongest],
  ])('%s of %s', (path, _what, letter, shortest, longest) => {
    expect(faults(withMember(path, letter.repeat(longest)))).toEqual([]);
    expect(faults(withMember(path, `  ${letter.repeat(longest)}\n`))).toEqual([]);
    expect(faults(withMember(path, letter.repeat(longest + 1)))).toEqual([`${path}: too_long`]);
    expect(faults(withMember(path, letter.repeat(shortest)))).toEqual([]);
    const short = shortest > 1 ? [`${path}: too_short`] : [];
    expect(faults(withMember(path, letter.repeat(shortest - 1) || letter))).toEqual(short);
  });

  test('spaces do not make a text', () => {
    expect(faults(withMember('text', ' '.repeat(LIMITS.textShortest)))).toEqual(['text: too_short']);
    expect(faults(withMember('sender.name', '\u00A0\t '))).toEqual(['sender.name: too_short']);
  });

  test('a megabyte is refused, not worked through', () => {
    expect(faults(withMember('text', 'ế'.normalize('NFD').repeat(350_000)))).toEqual(['text: too_long']);
    expect(faults(withMember('sender.email', `${'a'.repeat(1_000_000)}@example.com`))).toEqual([
      'sender.email: too_big',
    ]);
    expect(faults(withMember('sender.phone', '0'.repeat(1_000_000)))).toEqual(['sender.phone: phone']);
  });
});

describe('words are kept as people meant them', () => {
  test('decomposed letters become the letters that everybody else types', () => {
    expect(filing.parse(withMember('text', TEXT.normalize('NFD'))).text).toBe(TEXT.normalize('NFC'));
    expect(filing.parse(withMember('sender.name', sender.name.normalize('NFD'))).sender.name).toBe(sender.name);
  });

  test('line ends become one', () => {
    expect(filing.parse(withMember('text', `${TEXT}\r\nHai\rBa\n`)).text).toBe(`${TEXT}\nHai\nBa`);
  });

  test.each([
    ['from right to left', 'المادة 15 من المرسوم رقم 31 غير واضحة'],
    ['with marks of direction', `\u202E${TEXT}\u202C`],
    ['with look-alike letters', 'Nghị định 31/2021/NĐ-СР, Điều 15'],
    ['with HTML and SQL', `<script>alert(1)</script>'; drop table petition; --`],
    ['with emoji of several parts', `${TEXT} 👩🏽‍🔧🇻🇳`],
  ])('%s', (_how, text) => {
    expect(filing.parse(withMember('text', text)).text).toBe(text);
  });
});

test.each(['text', 'proposal', 'title', 'difficulty', 'place', 'sender.name'])(
  '%s: half a character, or a NUL, is refused',
  (path) => {
    for (const broken of ['\uD800', '\uDC00', '\u0000']) {
      expect(faults(withMember(path, `Bộ${broken}`))).toEqual([`${path}: not_unicode`]);
      expect(faults(withMember(path, `Bộ${broken}`.repeat(3)))).toEqual([`${path}: not_unicode`]);
    }
  },
);

test.each([
  'text',
  'proposal',
  'title',
  'difficulty',
  'place',
  'sender',
  'sender.kind',
  'sender.name',
  'sender.email',
  'sender.phone',
  'sender.taxCode',
  'consent',
  'citations',
  'language',
])('%s of another type is refused, and named', (path) => {
  for (const value of [42, true, ['x'], { x: 1 }]) {
    if (path === 'consent' && value === true) continue;
    if (path === 'citations' && Array.isArray(value)) continue;
    const found = faults(withMember(path, value));
    expect(found.length).toBeGreaterThan(0);
    for (const fault of found) expect(fault.startsWith(path)).toBe(true);
  }
});

test('a tower of marks is refused before it is put in order, which would take many seconds', () => {
  const started = performance.now();
  expect(faults({ ...plain, text: `${TEXT}${'\u0315\u0321'.repeat(60_000)}` })).toEqual(['text: not_unicode']);
  expect(performance.now() - started).toBeLessThan(500);
  expect(faults({ ...plain, text: `${TEXT} e${'\u0315\u0321'.repeat(15)} ế` })).toEqual([]);
});

test.each([null, undefined, 'text', 42, [], [plain]])('%j is no filing', (value) => {
  expect(faults(value)).not.toEqual([]);
});

test.each(['sender', 'consent', 'text', 'sender.kind', 'sender.name'])('%s is needed', (path) => {
  expect(faults(withMember(path, undefined))).toHaveLength(1);
  expect(faults(withMember(path, null))).toHaveLength(1);
});

test.each([false, 'true', 1, 'on'])('consent is given or it is not: %j', (consent) => {
  expect(faults({ ...plain, consent })).toEqual(['consent: invalid_value']);
});

test('citations: twenty, each part short, an empty part is none', () => {
  const citation = { numberSymbol: '31/2021/NĐ-CP' };
  expect(faults({ ...plain, citations: Array.from({ length: 20 }, () => citation) })).toEqual([]);
  expect(faults({ ...plain, citations: Array.from({ length: 21 }, () => citation) })).toEqual(['citations: too_big']);
  expect(faults({ ...plain, citations: [{ article: 'x'.repeat(11) }] })).toEqual(['citations.0.article: too_long']);
  expect(faults({ ...plain, citations: [{ numberSymbol: 'x'.repeat(101) }] })).toEqual([
    'citations.0.numberSymbol: too_long',
  ]);
  expect(
    filing.parse({ ...plain, citations: [{ ...citation, article: '', clause: null, point: ' đ ' }] }).citations,
  ).toEqual([{ numberSymbol: '31/2021/NĐ-CP', point: 'đ' }]);
});

describe('contacts', () => {
  test.each([
    ['0912 345 678', '0912345678'],
    ['+84 (0)912-345-678', '+840912345678'],
    ['02033.825.678', '02033825678'],
  ])('telephone %s', (typed, kept) => {
    expect(filing.parse(withMember('sender.phone', typed)).sender.phone).toBe(kept);
  });
  test.each(['12345', '0912x345678', '++84912345678', '1234567890123456', '０９１２３４５６７８'])(
    'telephone %s is refused',
    (typed) => {
      expect(faults(withMember('sender.phone', typed))).toEqual(['sender.phone: phone']);
    },
  );
  test.each(['0101234567', '0101234567-001', '0101234567001', '001 090 001 234'])('tax code %s', (typed) => {
    expect(faults(withMember('sender.taxCode', typed))).toEqual([]);
  });
  test.each(['010123456', '0101234567-01', '01012345678', 'abcdefghij'])('tax code %s is refused', (typed) => {
    expect(faults(withMember('sender.taxCode', typed))).toEqual(['sender.taxCode: tax_code']);
  });
  test.each(['an@example.com', ' an@example.com ', 'An.Nguyen+vb@sub.example.vn'])('e-mail %s', (typed) => {
    expect(filing.parse(withMember('sender.email', typed)).sender.email).toBe(typed.trim());
  });
  test.each([
    'an',
    'an@',
    'an@example',
    'a n@example.com',
    'an@example.com\r\nBcc: x@example.com',
    'an@example.com\u0000',
  ])('e-mail %j is refused', (typed) => {
    expect(faults(withMember('sender.email', typed))).toEqual(['sender.email: invalid_format']);
  });
});

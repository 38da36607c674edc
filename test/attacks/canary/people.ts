/** People who must be found nowhere but in the vault, and words that stand where they may be erased. */

import { formsOf } from './marks.ts';

const person = (place: number) => ({
  kind: 'citizen',
  name: `Đặng Thị Canary ${'IVXLCDM'.charAt(place)}`,
  email: `so.${place}@canary.example`,
  phone: `098765430${place}`,
});

/** One for each other way in; every name and address holds `Canary`. */
export const PEOPLE = {
  counter: person(0),
  telephone: person(1),
  post: person(2),
  voice: person(3),
  voter: person(4),
  leftOut: person(5),
  guest: person(6),
  asked: person(7),
  reachedByPhone: { ...person(8), email: undefined },
} as const;

/** Words that no dictionary has, in one piece, so that they are found however a search would fold them. */
export const WORDS = {
  entered: 'chimcuocxanh',
  forwarded: 'chimngoinau',
  leftOut: 'chimenbien',
  prepared: 'chimsaunga',
  asked: 'chimtritrang',
  repliedByMail: 'chimlehoi',
  questionAhead: 'chimyensao',
  questionFiled: 'chimgayvan',
  askedInTheRoom: 'chimketdo',
  fileName: 'chimphuongden',
  slipReason: 'chimtevang',
  solved: 'chimdieuhau',
  legalGrounds: 'chimvacxam',
  deputyReason: 'chimcatlon',
} as const;

/** The tables in which each of those words may stand; anywhere else it would outlive its erasure or be read by others. */
export const WHERE_WORDS_STAND: Readonly<Record<keyof typeof WORDS, readonly string[]>> = {
  entered: ['public.content'],
  forwarded: ['public.content'],
  // What was left out is gone with the filing, what is prepared is sealed.
  leftOut: [],
  prepared: [],
  asked: ['public.content'],
  repliedByMail: ['public.content'],
  questionAhead: ['public.dialogue_question'],
  questionFiled: ['public.content', 'public.dialogue_question'],
  askedInTheRoom: ['public.content', 'public.dialogue_question'],
  fileName: ['public.content'],
  slipReason: ['public.measure_words'],
  solved: ['public.content'],
  // A check is found by the words of its grounds, which staff write about a document.
  legalGrounds: ['public.dossier', 'public.dossier_content'],
  deputyReason: ['public.deputyship'],
};

const OFFICE = 'van-phong@canary.example';
/** Where the forwarder hears of answers. */
export const FORWARDER = { name: 'Hội đồng nhân dân thành phố Hải Phòng', email: OFFICE };

/** Everything that tells who somebody is. */
export const identityForms = (): string[] =>
  Object.values(PEOPLE).flatMap(({ name, email, phone }) => [name, email ?? name, phone].flatMap(formsOf));

import { CLOSING_GROUNDS, HANDLINGS, PRODUCTS, type consoleDossierWords } from '@thaogo/contract';
import type { DossierKind, DossierView } from '../../api/dossiers.ts';

export type FieldName = keyof (typeof consoleDossierWords)['vi']['fields'];

/** One field of an action's form. */
export interface DossierField {
  name: FieldName;
  kind: 'words' | 'line' | 'date' | 'agency' | 'colleague' | 'difficulty' | 'check' | 'choice';
  /** What a choice is made from. */
  of?: readonly string[];
  optional?: true;
}

const reason: DossierField = { name: 'reason', kind: 'words' };
const title: DossierField = { name: 'title', kind: 'line' };
const description: DossierField = { name: 'description', kind: 'words' };
const difficulty: DossierField = { name: 'difficulty', kind: 'difficulty', optional: true };
const what: DossierField = { name: 'what', kind: 'words' };
const owner: DossierField = { name: 'owner', kind: 'agency' };
const petition: DossierField = { name: 'petition', kind: 'line' };
const numberSymbol: DossierField = { name: 'numberSymbol', kind: 'line' };
const on: DossierField = { name: 'on', kind: 'date' };
const dueOn: DossierField = { name: 'dueOn', kind: 'date' };
const sourced: readonly DossierField[] = [
  { name: 'source', kind: 'line' },
  { name: 'assumed', kind: 'check', optional: true },
];

/** What each action of each kind asks for. */
export const ACTION_FIELDS: Record<DossierKind, Record<string, readonly DossierField[]>> = {
  bottleneck: {
    describe: [title, description, difficulty],
    link: [petition],
    unlink: [petition],
    set_owner: [owner],
    set_product: [
      { name: 'kind', kind: 'choice', of: PRODUCTS },
      { name: 'words', kind: 'words', optional: true },
    ],
    set_due: [dueOn, { ...reason, optional: true }],
    report_progress: [{ name: 'text', kind: 'words' }],
    solve: [{ name: 'product', kind: 'choice', of: PRODUCTS }, numberSymbol, on],
    close: [{ name: 'ground', kind: 'choice', of: CLOSING_GROUNDS }, reason],
    reopen: [reason],
  },
  delegated_rule: {
    describe: [what],
    set_owner: [owner],
    set_due: [dueOn, ...sourced],
    name_issued: [
      numberSymbol,
      { name: 'issuedOn', kind: 'date' },
      { name: 'inForceOn', kind: 'date', optional: true },
    ],
    drop: [reason],
    reopen: [reason],
  },
  legality_check: {
    set_owner: [owner],
    request: [{ name: 'number', kind: 'line' }, on],
    set_due: [dueOn, { ...reason, optional: true }],
    put_in_charge: [{ name: 'officer', kind: 'colleague' }],
    conclude: [
      { name: 'unlawful', kind: 'choice', of: ['yes', 'no'] },
      { name: 'number', kind: 'line' },
      on,
      { name: 'text', kind: 'words', optional: true },
    ],
    handle: [{ name: 'kind', kind: 'choice', of: HANDLINGS }, numberSymbol, on],
    drop: [reason],
    reopen: [reason],
  },
};

/** What making one of each kind asks for besides its provisions. */
export const NEW_FIELDS: Record<DossierKind, readonly DossierField[]> = {
  bottleneck: [title, description, difficulty, { ...owner, optional: true }],
  delegated_rule: [
    what,
    owner,
    { ...petition, optional: true },
    { ...dueOn, optional: true },
    ...sourced.map((field) => ({ ...field, optional: true as const })),
  ],
  legality_check: [
    { name: 'grounds', kind: 'words' },
    { ...owner, optional: true },
    { ...petition, optional: true },
  ],
};

/** Actions whose words everybody may read. */
export const PUBLIC_ACTIONS: readonly string[] = ['describe', 'set_product', 'set_due', 'report_progress', 'close'];

export type Typed = Partial<Record<FieldName, string>>;

/** What a form holds at first. */
export const typedAtFirst = (view: DossierView, action: string): Typed => {
  if (action !== 'describe') return {};
  if (view.kind === 'bottleneck')
    return { title: view.title, description: view.description, difficulty: view.difficulty?.code ?? '' };
  return { what: view.title };
};

/** What was typed as the request has it: empty is left out, agencies are their codes. */
export const bodyOf = (fields: readonly DossierField[], typed: Typed): Record<string, unknown> =>
  Object.fromEntries(
    fields.flatMap(({ name, kind }): [string, unknown][] => {
      const value = (typed[name] ?? '').trim();
      if (value === '') return [];
      if (kind === 'agency') return [[name, (JSON.parse(value) as { code: string }).code]];
      if (kind === 'check') return [[name, true]];
      if (name === 'unlawful') return [[name, value === 'yes']];
      return [[name, value]];
    }),
  );

/** Fields that must be filled in and are not. */
export const missingIn = (fields: readonly DossierField[], typed: Typed): FieldName[] =>
  fields.filter(({ name, optional }) => optional !== true && (typed[name] ?? '').trim() === '').map(({ name }) => name);

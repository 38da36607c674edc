import type { CaseworkView } from '@thaogo/contract';

export type Outcome = NonNullable<CaseworkView['draft']>['outcome'];

/** What is chosen besides an outcome; empty where the server chooses what is usual. */
export interface ChosenWay {
  whose: 'own' | 'proposed' | '';
  /** Code of the agency to which it is proposed. */
  addressee: string;
  /** Last day of a special resolution. */
  expiresOn: string;
}

/** A draft as it stands in the form; the outcome may still be open. */
export interface TypedDraft extends ChosenWay {
  text: string;
  outcome: Outcome | '';
}

/** What was typed and not yet saved, with the saved draft that it began from. */
export interface KeptDraft {
  typed: TypedDraft;
  basis: TypedDraft;
}

export const NO_WAY: ChosenWay = { whose: '', addressee: '', expiresOn: '' };
export const EMPTY_DRAFT: TypedDraft = { text: '', outcome: '', ...NO_WAY };

/** The draft that the server has, in the shape of the form. */
export const savedDraft = (view: Pick<CaseworkView, 'draft'>): TypedDraft =>
  view.draft === null
    ? EMPTY_DRAFT
    : {
        text: view.draft.text,
        outcome: view.draft.outcome,
        whose: view.draft.measure?.whose ?? '',
        addressee: view.draft.measure?.addressee?.code ?? '',
        expiresOn: view.draft.measure?.expiresOn ?? '',
      };

/** The server trims words and makes their line ends one; what differs in nothing else is the same draft. */
const settled = (text: string): string => text.replaceAll(/\r\n?/g, '\n').normalize('NFC').trim();

/** What was left to the server agrees with whatever it chose. */
const isSameWay = (a: ChosenWay, b: ChosenWay): boolean =>
  a.whose === '' ||
  b.whose === '' ||
  (a.whose === b.whose &&
    a.addressee === b.addressee &&
    (a.expiresOn === b.expiresOn || a.expiresOn === '' || b.expiresOn === ''));

export const isSameDraft = (a: TypedDraft, b: TypedDraft): boolean =>
  settled(a.text) === settled(b.text) && a.outcome === b.outcome && isSameWay(a, b);

/**
 * How a form stands to a draft that the server has just shown: `same` as typed; `untouched`, so that the form may show
 * the saved one; `unsaved` on the draft it began from; `conflict` when somebody else saved another in between.
 */
export const compareDrafts = (
  { typed, basis }: KeptDraft,
  saved: TypedDraft,
): 'same' | 'untouched' | 'unsaved' | 'conflict' => {
  if (isSameDraft(typed, saved)) return 'same';
  if (isSameDraft(typed, basis)) return 'untouched';
  return isSameDraft(basis, saved) ? 'unsaved' : 'conflict';
};

const PREFIX = 'thaogo.draft:';
/** Drafts belong to the account that typed them: the next person at a shared computer does not find them. */
const keyOf = (account: string, code: string): string => `${PREFIX}${account}:${code}`;

type DraftStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

const isTypedDraft = (value: unknown): value is Pick<TypedDraft, 'text' | 'outcome'> & Partial<ChosenWay> =>
  typeof value === 'object' &&
  value !== null &&
  'text' in value &&
  typeof value.text === 'string' &&
  'outcome' in value &&
  typeof value.outcome === 'string';

/** The unsaved draft of one petition, if this tab has one. */
export const readKeptDraft = (storage: DraftStorage, account: string, code: string): KeptDraft | null => {
  try {
    const kept: unknown = JSON.parse(storage.getItem(keyOf(account, code)) ?? 'null');
    if (typeof kept !== 'object' || kept === null || !('typed' in kept) || !('basis' in kept)) return null;
    return isTypedDraft(kept.typed) && isTypedDraft(kept.basis)
      ? { typed: { ...NO_WAY, ...kept.typed }, basis: { ...NO_WAY, ...kept.basis } }
      : null;
  } catch {
    return null;
  }
};

/** Keeps an unsaved draft in this tab. A full or forbidden storage loses nothing: the form still holds the words. */
export const keepDraft = (storage: DraftStorage, account: string, code: string, draft: KeptDraft): void => {
  try {
    storage.setItem(keyOf(account, code), JSON.stringify(draft));
  } catch {
    // The form still holds the words.
  }
};

export const forgetDraft = (storage: DraftStorage, account: string, code: string): void => {
  try {
    storage.removeItem(keyOf(account, code));
  } catch {
    // Nothing was kept then.
  }
};

const keptKeys = (storage: Storage): string[] => Object.keys(storage).filter((key) => key.startsWith(PREFIX));

/** Whether this tab keeps any unsaved draft. */
export const hasKeptDrafts = (storage: Storage): boolean => keptKeys(storage).length > 0;

/** Leaves no draft behind in this tab. */
export const forgetEveryDraft = (storage: Storage): void => {
  for (const key of keptKeys(storage)) storage.removeItem(key);
};

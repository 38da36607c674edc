import { describe, expect, it } from 'vitest';
import {
  compareDrafts,
  EMPTY_DRAFT,
  forgetDraft,
  keepDraft,
  readKeptDraft,
  NO_WAY,
  savedDraft,
  type TypedDraft,
} from './kept-draft.ts';

const mine: TypedDraft = { text: 'Câu trả lời của tôi', outcome: 'amend', ...NO_WAY };
const theirs: TypedDraft = { text: 'Dự thảo của người khác', outcome: 'repeal', ...NO_WAY };

const storage = () => {
  const kept = new Map<string, string>();
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  };
};

describe('a draft in the form against the draft that the server has', () => {
  it('stands as unsaved on the draft it began from, whatever else the new version brought', () => {
    expect(compareDrafts({ typed: mine, basis: EMPTY_DRAFT }, EMPTY_DRAFT)).toBe('unsaved');
    expect(compareDrafts({ typed: mine, basis: theirs }, theirs)).toBe('unsaved');
  });

  it('is a conflict, never an overwrite, when somebody else saved in between', () => {
    expect(compareDrafts({ typed: mine, basis: EMPTY_DRAFT }, theirs)).toBe('conflict');
    expect(compareDrafts({ typed: mine, basis: theirs }, EMPTY_DRAFT)).toBe('conflict');
  });

  it('gives way to the saved draft only while nothing was typed', () => {
    expect(compareDrafts({ typed: EMPTY_DRAFT, basis: EMPTY_DRAFT }, theirs)).toBe('untouched');
    expect(compareDrafts({ typed: { ...EMPTY_DRAFT, outcome: 'amend' }, basis: EMPTY_DRAFT }, theirs)).toBe('conflict');
  });

  it('counts as saved when the server only trimmed it and made its line ends and accents one', () => {
    const typed: TypedDraft = { text: '  Trả lời\r\ncủa tôi '.normalize('NFD'), outcome: 'amend', ...NO_WAY };
    const saved = savedDraft({ draft: { text: 'Trả lời\ncủa tôi', outcome: 'amend', measure: null, own: true } });
    expect(compareDrafts({ typed, basis: EMPTY_DRAFT }, saved)).toBe('same');
  });
});

describe('who does what a draft promises', () => {
  const addressee = { code: 'ubtvqh', name: 'Ủy ban Thường vụ Quốc hội' };
  const measure = { whose: 'proposed' as const, addressee, expiresOn: '2026-12-31' };
  const saved = savedDraft({ draft: { text: mine.text, outcome: 'amend', measure, own: true } });

  it('is part of the draft: another choice is unsaved, and a conflict where somebody else chose as well', () => {
    expect(saved).toEqual({ ...mine, whose: 'proposed', addressee: 'ubtvqh', expiresOn: '2026-12-31' });
    const typed: TypedDraft = { ...saved, addressee: 'chinh-phu' };
    expect(compareDrafts({ typed, basis: saved }, saved)).toBe('unsaved');
    expect(compareDrafts({ typed: { ...saved, expiresOn: '2026-11-30' }, basis: saved }, saved)).toBe('unsaved');
    expect(compareDrafts({ typed, basis: saved }, { ...saved, whose: 'own', addressee: '' })).toBe('conflict');
  });

  it('is as saved where it was left to the server', () => {
    expect(compareDrafts({ typed: mine, basis: EMPTY_DRAFT }, saved)).toBe('same');
  });

  it('was not asked by earlier versions, whose kept drafts are still read', () => {
    const tab = storage();
    const earlier = { typed: { text: 'Trả lời', outcome: 'amend' }, basis: { text: '', outcome: '' } };
    tab.setItem('thaogo.draft:a@example.com:1234', JSON.stringify(earlier));
    expect(readKeptDraft(tab, 'a@example.com', '1234')?.typed).toEqual({ ...earlier.typed, ...NO_WAY });
  });
});

describe('unsaved drafts of this tab', () => {
  it('come back for the same account and petition only', () => {
    const tab = storage();
    keepDraft(tab, 'a@example.com', '1234', { typed: mine, basis: theirs });
    expect(readKeptDraft(tab, 'a@example.com', '1234')).toEqual({ typed: mine, basis: theirs });
    expect(readKeptDraft(tab, 'b@example.com', '1234')).toBeNull();
    expect(readKeptDraft(tab, 'a@example.com', '5678')).toBeNull();
    forgetDraft(tab, 'a@example.com', '1234');
    expect(readKeptDraft(tab, 'a@example.com', '1234')).toBeNull();
  });

  it('are none when what was kept makes no sense, or the storage is closed', () => {
    const tab = storage();
    for (const nonsense of ['{', '[]', '{"typed":1,"basis":{}}', '{"typed":{"text":1,"outcome":""},"basis":{}}']) {
      tab.setItem('thaogo.draft:a@example.com:1234', nonsense);
      expect(readKeptDraft(tab, 'a@example.com', '1234')).toBeNull();
    }
    const closed = {
      getItem: (): never => {
        throw new DOMException('denied', 'SecurityError');
      },
      setItem: (): never => {
        throw new DOMException('full', 'QuotaExceededError');
      },
      removeItem: () => undefined,
    };
    expect(readKeptDraft(closed, 'a', '1')).toBeNull();
    expect(() => keepDraft(closed, 'a', '1', { typed: mine, basis: theirs })).not.toThrow();
  });
});

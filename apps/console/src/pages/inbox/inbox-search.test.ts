import { expect, it } from 'vitest';
import { readInboxSearch } from './inbox-search.ts';

it('keeps what makes sense in an address and drops the rest', () => {
  expect(
    readInboxSearch({ due: 'overdue', state: 'in_review', agency: 'btc', only: 'consulted', q: ' đất đai ' }),
  ).toEqual({
    due: 'overdue',
    state: 'in_review',
    agency: 'btc',
    only: 'consulted',
    q: 'đất đai',
  });
  expect(readInboxSearch({ due: 'someday', state: 'toString', agency: null, only: 'sealed', q: '  ' })).toEqual({});
});

it('takes a code that the address bar has turned into a number', () => {
  expect(readInboxSearch({ q: 482_109_375_516 })).toEqual({ q: '482109375516' });
});

import { expect, it } from 'vitest';
import { groupActions } from './group-actions.ts';

it('puts each action under its kind, the commoner first, whatever the order they came in', () => {
  expect(groupActions(['seal', 'hand_over', 'restrict', 'consult', 'send_back'])).toEqual([
    { group: 'work', names: ['consult', 'hand_over'] },
    { group: 'lead', names: ['send_back'] },
    { group: 'eyes', names: ['restrict', 'seal'] },
  ]);
});

it('names no kind of which nothing can be done', () => {
  expect(groupActions([])).toEqual([]);
});

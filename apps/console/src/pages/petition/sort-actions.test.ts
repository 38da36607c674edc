import type { ActionView } from '@thaogo/contract';
import { describe, expect, it } from 'vitest';
import { sortActions } from './sort-actions.ts';

const allowed = (name: ActionView['name']): ActionView => ({ name, allowed: true, reasons: [] });
const refused = (name: ActionView['name'], ...codes: ActionView['reasons'][number]['code'][]): ActionView => ({
  name,
  allowed: false,
  reasons: codes.map((code) => ({ code, detail: code })),
});

describe('the actions on the screen of a petition', () => {
  it('open the likeliest of those that are allowed', () => {
    expect(sortActions([allowed('send_back'), allowed('accept')]).main).toBe('accept');
    expect(sortActions([allowed('send_back'), allowed('propose_out_of_scope')]).main).toBeNull();
  });

  it('open the opinion of who is consulted, and the number of what just came in', () => {
    expect(sortActions([allowed('contest_lead'), allowed('give_opinion')]).main).toBe('give_opinion');
    expect(sortActions([allowed('seal'), allowed('register_incoming')]).main).toBe('register_incoming');
    expect(sortActions([allowed('register_incoming'), allowed('issue')]).main).toBe('issue');
  });

  it('never open a refused one', () => {
    expect(sortActions([refused('approve', 'own_draft'), allowed('return_draft')]).main).toBeNull();
  });

  it('tell reasons openly where it is this person’s turn, and fold those of state, role and nothing to do', () => {
    const sorted = sortActions([
      refused('approve', 'own_draft'),
      refused('issue', 'wrong_state'),
      refused('assign', 'wrong_role', 'proposal_pending'),
      refused('reply_to_request', 'no_open_request'),
      refused('lift_restriction', 'not_restricted'),
    ]);
    expect(sorted.refusedHere.map(({ name }) => name)).toEqual(['approve']);
    expect(sorted.refusedElsewhere.map(({ name }) => name)).toEqual([
      'issue',
      'assign',
      'reply_to_request',
      'lift_restriction',
    ]);
  });

  it('leave out what only senders and time can do', () => {
    const sorted = sortActions([allowed('message'), refused('close', 'too_early')]);
    expect([...sorted.allowed, ...sorted.refusedHere, ...sorted.refusedElsewhere]).toEqual([]);
  });
});

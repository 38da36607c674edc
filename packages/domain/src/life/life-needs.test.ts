import { describe, expect, test } from 'vitest';
import type { ApprovalStep } from '@thaogo/policy';
import type { Actor } from '../access/actors.ts';
import type { DeadlineName } from '../deadlines/deadlines.ts';
import { PEOPLE } from '../testing/life-people.ts';
import { ANSWER, context, OVER, petitionIn, runningDeadlines, TODAY } from '../testing/life-petitions.ts';
import { ELSE_REFUSED, may } from '../testing/life-rules.ts';
import { COORDINATOR, OTHER, staff, words } from '../testing/world.ts';
import { judge, type Refusal } from './judge.ts';
import { ACTIONS } from './life-table.ts';
import type { Petition } from './petition.ts';
import type { RefusalCode } from './refusals.ts';
import { STATES } from './states.ts';

const codesOf = (refusals: readonly Refusal[]): RefusalCode[] => refusals.map(({ code }) => code);

describe('what else must hold', () => {
  /** One thing in the way, and every refusal that it stands for. */
  interface Trouble {
    what: string;
    raises: readonly RefusalCode[];
    of: (petition: Petition, me: string) => Partial<Petition>;
    /** Whom it concerns; everybody where left out. */
    only?: (actor: Actor) => boolean;
  }
  const otherStep = (actor: Actor): ApprovalStep =>
    actor.kind === 'staff' && actor.role === 'leader' ? 'chairman_office' : 'leader';
  const reads = (actor: Actor): boolean =>
    actor.kind === 'staff' && actor.agency === COORDINATOR && (actor.role === 'coordinator' || actor.role === 'leader');
  const withDeadlines = (petition: Petition, names: Partial<Record<DeadlineName, string>>): Partial<Petition> => ({
    deadlines: [...petition.deadlines.filter(({ name }) => names[name] === undefined), ...runningDeadlines(names)],
  });
  const troublesFor = (actor: Actor): readonly Trouble[] => [
    { what: 'no draft', raises: ['no_draft'], of: () => ({ draft: null }) },
    {
      what: 'a draft of one’s own',
      raises: ['own_draft'],
      of: (_petition, me) => ({ draft: { content: words('draft'), outcome: 'amend', author: me } }),
    },
    {
      what: 'an approval of one’s own',
      raises: ['own_approval'],
      of: ({ review }, me) => ({
        review: { steps: [...(review?.steps ?? []), ...(review?.steps ?? [])], approvals: [{ by: me, on: TODAY }] },
      }),
    },
    {
      what: 'a step of another level',
      raises: ['other_step'],
      of: () => ({ review: { steps: [otherStep(actor)], approvals: [] } }),
    },
    {
      what: 'a hand in the earlier answer',
      raises: ['wrote_earlier_answer', 'took_part_before', 'reconsidered_already'],
      of: (_petition, me) => ({ earlierAnswer: { ...ANSWER, involved: [me], rating: null, opinion: null } }),
    },
    {
      what: 'an earlier answer by others',
      raises: ['reconsidered_already'],
      of: () => ({ earlierAnswer: { ...ANSWER, rating: null, opinion: null } }),
    },
    {
      what: 'somebody’s proposal',
      raises: ['proposal_pending'],
      of: () => ({ scopeProposal: { ground: 'civil_dispute', by: 'somebody' } }),
    },
    {
      what: 'one’s own proposal',
      raises: ['proposal_pending', 'own_proposal'],
      of: (_petition, me) => ({ scopeProposal: { ground: 'civil_dispute', by: me } }),
    },
    { what: 'no proposal', raises: ['no_proposal'], of: () => ({ scopeProposal: null }) },
    {
      what: 'an incoming number',
      raises: ['registered_already'],
      of: () => ({ incoming: { number: '1', on: TODAY } }),
    },
    {
      what: 'opinions given',
      raises: ['no_opinion_asked'],
      of: ({ consultations }) => ({ consultations: consultations.map((each) => ({ ...each, opinion: words('o') })) }),
    },
    {
      what: 'time left to reply',
      raises: ['sender_may_still_reply'],
      of: (petition) => withDeadlines(petition, { sender_reply: TODAY }),
      only: ({ kind }) => kind === 'system',
    },
    {
      what: 'few eyes',
      raises: ['restricted_already', 'not_sealed'],
      of: () => ({ confinement: 'restricted' }),
      only: reads,
    },
    { what: 'no confinement', raises: ['not_restricted', 'not_sealed'], of: () => ({ confinement: 'none' }) },
    {
      what: 'a seal',
      raises: ['restricted_already', 'not_restricted', 'sealed_already'],
      of: () => ({ confinement: 'sealed' }),
      only: (who) => reads(who) && who.kind === 'staff' && who.role === 'leader',
    },
    { what: 'no group', raises: ['not_grouped'], of: () => ({ group: null }) },
    {
      what: 'nothing to reply to',
      raises: ['no_open_request'],
      of: ({ requests }) => ({
        requests: requests.map((each) => ({ ...each, reply: { content: words('reply'), on: TODAY } })),
      }),
    },
    { what: 'a contest before', raises: ['contested_already'], of: () => ({ contested: true }) },
    {
      what: 'a contest window that is over',
      raises: ['contest_over'],
      of: (petition) => withDeadlines(petition, { contest: OVER }),
    },
    {
      what: 'an answer that stands',
      raises: ['reconsideration_over'],
      of: (petition) => withDeadlines(petition, { closing: OVER }),
    },
    { what: 'a rating', raises: ['already_rated'], of: () => ({ rating: 5 }) },
    {
      what: 'a window on its last day',
      raises: ['too_early'],
      of: (petition) => withDeadlines(petition, { closing: TODAY, contest: TODAY }),
    },
  ];
  const cells = ACTIONS.flatMap((action) =>
    STATES.flatMap((state) =>
      PEOPLE.filter(({ name }) => may(name, action, state)).map(({ name, actor }) => ({ action, state, name, actor })),
    ),
  );

  test.each(cells)('$action by $name while $state', ({ action, state, actor }) => {
    const me: Actor = actor.kind === 'staff' ? { ...actor, id: 'me' } : actor;
    const troubles = troublesFor(me).filter(({ only }) => only === undefined || only(me));
    const told = troubles.map(({ what, of }) => {
      const petition = petitionIn(state, action, actor);
      return [what, codesOf(judge({ ...petition, ...of(petition, 'me') }, action, me, context))];
    });
    const expected = troubles.map(({ what, raises }) => [
      what,
      ELSE_REFUSED[action].filter((code) => raises.includes(code)),
    ]);
    expect(told).toEqual(expected);
  });

  test('is told even where person and state are wrong too: every reason at once', () => {
    const petition = { ...petitionIn('screening', 'submit_draft'), draft: null };
    expect(codesOf(judge(petition, 'submit_draft', staff('supervisor', OTHER), context))).toEqual([
      'wrong_role',
      'wrong_state',
      'no_draft',
    ]);
  });
});

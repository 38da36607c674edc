import { exists } from '../../access/agency-directory.ts';
import { allow, type ChangesFor, type DecisionsFor, refTo, refuse, startDeadlines, withLetter } from '../decision.ts';

/** Where it belongs: out of scope, another channel, the official portal. */

export const belongingDecisions: DecisionsFor<
  'propose_out_of_scope' | 'decline_out_of_scope' | 'confirm_out_of_scope' | 'transfer' | 'note_external'
> = {
  propose_out_of_scope: (_petition, { ground }, { policy }) =>
    policy.grounds.some(({ code }) => code === ground)
      ? allow({ type: 'out_of_scope_proposed', v: 1, data: { ground } })
      : refuse('ground_unknown'),
  decline_out_of_scope: () => allow({ type: 'out_of_scope_declined', v: 1, data: {} }),
  confirm_out_of_scope: (petition, _command, context, today) =>
    petition.scopeProposal === null
      ? refuse('no_proposal')
      : allow({
          type: 'out_of_scope_confirmed',
          v: 1,
          data: {
            ground: petition.scopeProposal.ground,
            // What the sender contested once is not contested again.
            starts: petition.contested ? [] : startDeadlines(['contest'], today, context),
          },
        }),
  transfer: (_petition, { ground, agency, addressee, letterNumber, on, letter }, { policy, agencies }, today) => {
    if (ground !== null && !policy.grounds.some(({ code }) => code === ground)) return refuse('ground_unknown');
    if (agency === null && addressee === null) return refuse('addressee_missing');
    if (agency !== null) {
      const to = agencies.find(agency);
      if (to === null || !exists(to, today)) return refuse('agency_unknown');
    }
    if (on > today) return refuse('letter_in_future');
    return allow({
      type: 'transferred',
      v: 1,
      data: {
        ground,
        agency,
        addressee: addressee === null ? null : refTo(addressee),
        letterNumber,
        on,
        ...withLetter(letter),
      },
    });
  },
  note_external: (_petition, { ref, status, letter }) =>
    allow({ type: 'external_noted', v: 1, data: { ref, status, ...withLetter(letter) } }),
};

export const belongingChanges: ChangesFor<
  'out_of_scope_proposed' | 'out_of_scope_declined' | 'out_of_scope_confirmed' | 'transferred' | 'external_noted'
> = {
  out_of_scope_proposed: (_petition, { data }, by) => ({ scopeProposal: { ground: data.ground, by } }),
  out_of_scope_declined: () => ({ scopeProposal: null }),
  out_of_scope_confirmed: (_petition, { data }) => ({
    state: 'out_of_scope',
    ground: data.ground,
    scopeProposal: null,
  }),
  transferred: (_petition, { data }) => ({ state: 'transferred', transfer: data }),
  // Whoever notes how far it is there later does not send the letter again.
  external_noted: ({ external }, { data }, _by, on) => ({
    external: { ref: data.ref, status: data.status, notedOn: on, ...withLetter(data.letter ?? external?.letter) },
  }),
};

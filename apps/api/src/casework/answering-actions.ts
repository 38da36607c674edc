import { caseworkActions } from '@thaogo/contract';
import type { Api } from '../http/endpoint.ts';
import { concernedDocuments } from '../commands/concerned-documents.ts';
import { followAnswer } from '../commands/follow-answer.ts';
import { addAction, oneLetter } from './act.ts';
import { answerGroup } from './grouping.ts';

/** The way from assignment to answer, and what is out of scope: each action its own endpoint. */
export const addAnsweringActions = (api: Api): void => {
  addAction(api, {
    action: 'assign',
    summary: 'Pass a screened petition to the agency that answers',
    shape: caseworkActions.assign,
    command: ({ agency }) => ({ action: 'assign', agency }),
  });
  addAction(api, {
    action: 'accept',
    summary: 'Start work on an assigned petition',
    shape: caseworkActions.accept,
    command: () => ({ action: 'accept' }),
  });
  addAction(api, {
    action: 'send_back',
    summary: 'Send an assigned petition back for screening, with a reason and a better address',
    shape: caseworkActions.send_back,
    command: ({ reason, to }, write) => ({
      action: 'send_back',
      reason: write('send_back_reason', reason),
      to: to ?? null,
    }),
  });
  addAction(api, {
    action: 'save_draft',
    summary: 'Save the draft answer',
    shape: caseworkActions.save_draft,
    command: async ({ text, outcome, whose, addressee, expiresOn }, write, { code }) => ({
      action: 'save_draft',
      draft: write('draft', text),
      outcome,
      ...(whose !== undefined && { whose }),
      ...(addressee !== undefined && { addressee }),
      ...(expiresOn !== undefined && { expiresOn }),
      documents: await concernedDocuments(api.deps.db, code),
    }),
  });
  addAction(api, {
    action: 'submit_draft',
    summary: 'Submit the draft for approval',
    shape: caseworkActions.submit_draft,
    command: async (_body, _write, { code }) => ({
      action: 'submit_draft',
      documents: await concernedDocuments(api.deps.db, code),
    }),
  });
  addAction(api, {
    action: 'return_draft',
    summary: 'Return the draft for more work',
    shape: caseworkActions.return_draft,
    command: ({ remark }, write) => ({ action: 'return_draft', remark: write('remark', remark) }),
  });
  addAction(api, {
    action: 'approve',
    summary: 'Approve the draft; its author may not. What may be published of it is written here',
    shape: caseworkActions.approve,
    command: ({ publicText }, write) => ({
      action: 'approve',
      ...(publicText !== undefined && { publicText: write('public_text', publicText) }),
    }),
  });
  addAction(api, {
    action: 'issue',
    summary: 'Number, date and issue the approved answer; what it promises is followed from then on',
    shape: caseworkActions.issue,
    files: ({ letter }) => oneLetter(letter),
    command: ({ number, issuedOn, signer, capacity }, write, { files: [letter] }) => ({
      action: 'issue',
      ...(letter !== undefined && { letter }),
      number,
      issuedOn,
      ...(signer !== undefined && { signer: write('signer', signer) }),
      ...(capacity !== undefined && { capacity }),
    }),
    after: async (trx, petition, given) => {
      const measure = await followAnswer(trx, api.deps, petition, { joins: given.body.measure, staff: given.staff });
      await answerGroup(trx, api.deps, petition, measure, given);
    },
  });
  addAction(api, {
    action: 'propose_out_of_scope',
    summary: 'Propose that the petition is out of scope',
    shape: caseworkActions.propose_out_of_scope,
    command: ({ ground }) => ({ action: 'propose_out_of_scope', ground }),
  });
  addAction(api, {
    action: 'decline_out_of_scope',
    summary: 'Decline that proposal: work goes on',
    shape: caseworkActions.decline_out_of_scope,
    command: () => ({ action: 'decline_out_of_scope' }),
  });
  addAction(api, {
    action: 'confirm_out_of_scope',
    summary: 'Confirm that proposal: the sender is told where to turn',
    shape: caseworkActions.confirm_out_of_scope,
    command: () => ({ action: 'confirm_out_of_scope' }),
  });
};

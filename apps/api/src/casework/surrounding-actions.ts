import { caseworkActions } from '@thaogo/contract';
import { unitsOf } from '@thaogo/db';
import { civilDateOf, type Colleague, type Staff, unitExists } from '@thaogo/domain';
import type { ApiDependencies } from '../dependencies.ts';
import type { Api } from '../http/endpoint.ts';
import { addAction, anyFiles, oneLetter } from './act.ts';
import { officersOf } from './colleagues.ts';

/** The colleague as an account says who they are; null where there is none. */
const colleague = async (deps: ApiDependencies, id: string, staff: Staff): Promise<Colleague | null> => {
  const found = (await officersOf(deps, staff.agency)).find((officer) => officer.id === id);
  if (found === undefined) return null;
  return { id: found.id, role: 'officer', agency: staff.agency, ...(found.unit !== null && { unit: found.unit }) };
};

/** A unit of the agency that exists today. */
const unitOf = async (deps: ApiDependencies, id: string, { agency }: Staff) => {
  const unit = (await unitsOf(deps.db, agency)).find((each) => each.id === id);
  return unit !== undefined && unitExists(unit, civilDateOf(deps.now())) ? { id, agency } : 'unknown';
};

/** What happens around the answer: who leads, who is asked, who watches, who may see it. Each action its own endpoint. */
export const addSurroundingActions = (api: Api): void => {
  const { deps } = api;
  addAction(api, {
    action: 'contest_lead',
    summary: 'Object, as a consulted agency, to who leads: whoever is above decides',
    shape: caseworkActions.contest_lead,
    command: ({ reason, to }, write) => ({
      action: 'contest_lead',
      reason: write('send_back_reason', reason),
      to: to ?? null,
    }),
  });
  addAction(api, {
    action: 'propose_lead',
    summary: 'Propose who should lead a disputed petition',
    shape: caseworkActions.propose_lead,
    command: ({ agency, reason }, write) => ({ action: 'propose_lead', agency, reason: write('reason', reason) }),
  });
  addAction(api, {
    action: 'register_incoming',
    summary: 'Enter the number and day under which the lead agency registered it',
    shape: caseworkActions.register_incoming,
    command: ({ number, on }) => ({ action: 'register_incoming', number, on }),
  });
  addAction(api, {
    action: 'hand_over',
    summary: 'Hand the work over to another officer of the lead agency',
    shape: caseworkActions.hand_over,
    command: async ({ to }, _write, { staff }) => ({ action: 'hand_over', to: await colleague(deps, to, staff) }),
  });
  addAction(api, {
    action: 'assign_unit',
    summary: 'Give the work to a unit of the lead agency and, where one is named, to one of its officers',
    shape: caseworkActions.assign_unit,
    command: async ({ unit, officer }, _write, { staff }) => ({
      action: 'assign_unit',
      unit: unit === undefined ? null : await unitOf(deps, unit, staff),
      officer: officer === undefined ? null : ((await colleague(deps, officer, staff)) ?? 'unknown'),
    }),
  });
  addAction(api, {
    action: 'consult',
    summary: 'Ask another agency for its opinion',
    shape: caseworkActions.consult,
    files: ({ attachments }) => anyFiles(attachments),
    command: ({ agency, question }, write, { files }) => ({
      action: 'consult',
      agency,
      question: write('consultation', question),
      files,
    }),
  });
  addAction(api, {
    action: 'give_opinion',
    summary: 'Give the opinion that one’s agency was asked for',
    shape: caseworkActions.give_opinion,
    files: ({ attachments }) => anyFiles(attachments),
    command: ({ opinion }, write, { files }) => ({
      action: 'give_opinion',
      opinion: write('opinion', opinion),
      files,
    }),
  });
  addAction(api, {
    action: 'ask',
    summary: 'Ask the sender for more',
    shape: caseworkActions.ask,
    files: ({ attachments }) => anyFiles(attachments),
    command: ({ question }, write, { files }) => ({ action: 'ask', question: write('question', question), files }),
  });
  addAction(api, {
    action: 'resume',
    summary: 'Go on without the sender’s reply',
    shape: caseworkActions.resume,
    command: () => ({ action: 'resume' }),
  });
  addAction(api, {
    action: 'extend',
    summary: 'Give a deadline more time, where the rules allow it',
    shape: caseworkActions.extend,
    command: ({ deadline, amount, reason }, write) => ({
      action: 'extend',
      deadline,
      amount,
      reason: write('reason', reason),
    }),
  });
  addAction(api, {
    action: 'transfer',
    summary: 'Pass it to another channel by letter',
    shape: caseworkActions.transfer,
    files: ({ letter }) => oneLetter(letter),
    command: ({ ground, agency, addressee, letterNumber, on }, write, { files: [letter] }) => ({
      action: 'transfer',
      ground: ground ?? null,
      agency: agency ?? null,
      addressee: addressee === undefined ? null : write('addressee', addressee),
      letterNumber,
      on,
      ...(letter !== undefined && { letter }),
    }),
  });
  addAction(api, {
    action: 'note_external',
    summary: 'Note its code and state on the official portal',
    shape: caseworkActions.note_external,
    files: ({ letter }) => oneLetter(letter),
    command: ({ ref, status }, _write, { files: [letter] }) => ({
      action: 'note_external',
      ref,
      status,
      ...(letter !== undefined && { letter }),
    }),
  });
  addAction(api, {
    action: 'restrict',
    summary: 'Show it to few people only: a denunciation or a crime is suspected',
    shape: caseworkActions.restrict,
    command: ({ ground }) => ({ action: 'restrict', ground }),
  });
  addAction(api, {
    action: 'lift_restriction',
    summary: 'Show it again to everybody whom it concerns',
    shape: caseworkActions.lift_restriction,
    command: () => ({ action: 'lift_restriction' }),
  });
  addAction(api, {
    action: 'seal',
    summary: 'Seal it: it may hold a state secret. The coordinating agency’s leaders are told at once',
    shape: caseworkActions.seal,
    command: () => ({ action: 'seal' }),
  });
  addAction(api, {
    action: 'unseal',
    summary: 'Break the seal; it stays restricted',
    shape: caseworkActions.unseal,
    command: () => ({ action: 'unseal' }),
  });
  addAction(api, {
    action: 'ungroup',
    summary: 'Take it out of its group: as if it had never been in one',
    shape: caseworkActions.ungroup,
    command: () => ({ action: 'ungroup' }),
  });
  addAction(api, {
    action: 'instruct',
    summary: 'Give an instruction, with a day by which to report',
    shape: caseworkActions.instruct,
    command: ({ text, dueOn }, write) => ({
      action: 'instruct',
      instruction: write('instruction', text),
      dueOn: dueOn ?? null,
    }),
  });
  addAction(api, {
    action: 'remark',
    summary: 'Make a supervising body’s remark, which must be answered',
    shape: caseworkActions.remark,
    command: ({ text }, write) => ({ action: 'remark', remark: write('remark', text) }),
  });
  addAction(api, {
    action: 'reply_to_request',
    summary: 'Answer an instruction or a remark',
    shape: caseworkActions.reply_to_request,
    command: ({ request, text }, write) => ({ action: 'reply_to_request', request, reply: write('reply', text) }),
  });
  addAction(api, {
    action: 'reopen',
    summary: 'Give an opinion on the earlier answer: a new one is written by others',
    shape: caseworkActions.reopen,
    command: ({ opinion }, write) => ({ action: 'reopen', opinion: write('opinion', opinion) }),
  });
};

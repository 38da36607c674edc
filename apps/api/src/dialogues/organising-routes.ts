import {
  caseworkDialogue,
  caseworkDialogueList,
  caseworkDialogueQuery,
  dialogueCancelling,
  dialogueMade,
  dialoguePlan,
  type DialoguePlan,
  dialogueReport,
} from '@thaogo/contract';
import {
  changeDialogue,
  type Dialogue,
  dialoguesOf,
  IDEMPOTENCY_HOURS,
  planCancellations,
  planDialogue,
  type PlannedDialogue,
  type Writer,
} from '@thaogo/db';
import { civilDateOf, dialogueAfter, type DialogueAction, type Language } from '@thaogo/domain';
import { z } from 'zod';
import type { ApiDependencies } from '../dependencies.ts';
import { type Answer, type Api, endpoint } from '../http/endpoint.ts';
import { expectedVersion } from '../http/expected-version.ts';
import { idempotencyKey, KEY_FORM } from '../http/idempotency-key.ts';
import { ApiProblem } from '../http/problems.ts';
import { caseworkDialogues, pageOf, readDialogueCursor } from './dialogue-views.ts';
import { ONCE_PROBLEMS, onceAnswer } from './once.ts';
import { demandAction, demandOrganiser, lockOwn, ownDialogue } from './own-dialogue.ts';

/** What was planned, as it is kept. @throws ApiProblem `invalid` where registration would end after the dialogue began. */
const planned = (plan: DialoguePlan): PlannedDialogue => {
  if (plan.closesOn > civilDateOf(new Date(plan.startsAt)))
    throw new ApiProblem('invalid', { fields: [{ pointer: '/closesOn', code: 'out_of_order' }] });
  return {
    title: plan.title,
    topic: plan.topic,
    place: plan.place,
    starts_at: new Date(plan.startsAt),
    closes_on: plan.closesOn,
    capacity: plan.capacity,
  };
};

const shown = async (deps: ApiDependencies, dialogue: Dialogue, language: Language): Promise<Answer> => {
  const [view] = await caseworkDialogues([dialogue], {
    db: deps.db,
    agencies: deps.agencies,
    now: deps.now(),
    language,
  });
  return { status: 200, body: view, headers: { etag: `"${dialogue.version}"` } };
};

interface Step<S extends z.ZodType> {
  method: 'put' | 'post';
  path: string;
  summary: string;
  action: DialogueAction;
  body: S;
  /** What it writes beside the new state. */
  change: (body: z.infer<S>) => Parameters<typeof changeDialogue>[2];
  /** What follows in the same transaction. @returns letters to be sent. */
  after?: (trx: Writer, dialogue: Dialogue) => Promise<string[]>;
}

/** One step of a dialogue: judged by the rules in the version that was seen. */
const addStep = <S extends z.ZodType>(api: Api, step: Step<S>): void => {
  const { deps } = api;
  endpoint<'staff', S>(
    api,
    {
      method: step.method,
      path: step.path,
      summary: step.summary,
      access: 'staff',
      quota: 'casework',
      headers: z.object({ 'if-match': z.string() }),
      body: step.body,
      replies: { status: 200, shape: caseworkDialogue },
      problems: ['action_not_allowed', 'stale_version', 'version_missing', 'wrong_origin'],
    },
    async ({ caller: { staff }, path, body, header, language, requestId }) => {
      const version = expectedVersion(header('if-match'));
      const change = step.change(body);
      await deps.db.transaction().execute(async (trx) => {
        const dialogue = await lockOwn(trx, path['id'], staff, version);
        demandAction(step.action, dialogue, deps.now(), language);
        await changeDialogue(trx, dialogue, { ...change, state: dialogueAfter(step.action, dialogue.state) });
        await deps.jobs.deliver(trx, (await step.after?.(trx, dialogue)) ?? [], requestId);
      });
      return shown(deps, await ownDialogue(deps, path['id'], staff), language);
    },
  );
};

/** Dialogues as their organisers plan, announce, hold and report them. */
export const addOrganising = (api: Api): void => {
  const { deps } = api;
  endpoint(
    api,
    {
      method: 'get',
      path: '/casework/dialogues',
      summary: 'Dialogues of one’s own agency, the latest first',
      access: 'staff',
      quota: 'casework',
      query: caseworkDialogueQuery,
      replies: { status: 200, shape: caseworkDialogueList },
    },
    async ({ caller: { staff }, query, language }) => {
      demandOrganiser(staff);
      const wanted = { after: readDialogueCursor(query.after), limit: query.limit + 1 };
      const found = await dialoguesOf(deps.db, staff.agency, wanted);
      const { page, next } = pageOf(found, query.limit, (last) => ({ at: last.starts_at, id: last.id }));
      const around = { db: deps.db, agencies: deps.agencies, now: deps.now(), language };
      return { status: 200, body: { items: await caseworkDialogues(page, around), next } };
    },
  );
  endpoint(
    api,
    {
      method: 'post',
      path: '/casework/dialogues',
      summary: 'Plan a dialogue; nobody else sees it before it is announced',
      access: 'staff',
      quota: 'casework',
      headers: z.object({ 'idempotency-key': z.string().regex(KEY_FORM) }),
      body: dialoguePlan,
      replies: { status: 201, shape: dialogueMade },
      problems: [...ONCE_PROBLEMS, 'wrong_origin'],
    },
    async ({ caller: { staff }, body, bodyText, header }) => {
      demandOrganiser(staff);
      const key = idempotencyKey(header('idempotency-key'));
      const reply = { id: deps.newId() };
      const underKey = {
        key: `dialogues:${staff.agency}:${key}`,
        body: bodyText,
        reply: JSON.stringify(reply),
        now: deps.now(),
        hours: IDEMPOTENCY_HOURS,
      };
      const made = { id: reply.id, agency: staff.agency, plan: planned(body) };
      return onceAnswer(await planDialogue(deps.db, underKey, made, deps.keys.vault), reply);
    },
  );
  endpoint(
    api,
    {
      method: 'get',
      path: '/casework/dialogues/{id}',
      summary: 'One dialogue as its organiser sees it, with what can be done now',
      access: 'staff',
      quota: 'casework',
      replies: { status: 200, shape: caseworkDialogue },
    },
    async ({ caller: { staff }, path, language }) => shown(deps, await ownDialogue(deps, path['id'], staff), language),
  );
  const path = '/casework/dialogues/{id}';
  addStep(api, {
    method: 'put',
    path,
    summary: 'Change the plan of a dialogue that was not held yet',
    action: 'edit',
    body: dialoguePlan,
    change: planned,
  });
  addStep(api, {
    method: 'post',
    path: `${path}/opening`,
    summary: 'Announce a dialogue: it stands on the site and takes registrations',
    action: 'open',
    body: z.object({}),
    change: () => ({}),
  });
  addStep(api, {
    method: 'post',
    path: `${path}/cancellation`,
    summary: 'Cancel a dialogue; whoever registered is told',
    action: 'cancel',
    body: dialogueCancelling,
    change: ({ reason }) => ({ cancel_reason: reason }),
    after: (trx, { id }) => planCancellations(trx, id, deps.now()),
  });
  addStep(api, {
    method: 'post',
    path: `${path}/holding`,
    summary: 'Note that a dialogue was held',
    action: 'hold',
    body: z.object({}),
    change: () => ({}),
  });
  addStep(api, {
    method: 'post',
    path: `${path}/report`,
    summary: 'Publish the report of a dialogue, or a corrected one',
    action: 'report',
    body: dialogueReport,
    change: ({ report }) => ({ report }),
  });
};

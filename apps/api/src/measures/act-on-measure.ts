import { measureActions, measureRefusalWords, measureView as measureShape } from '@thaogo/contract';
import {
  findNewText,
  loadMeasureForUpdate,
  type MeasureNews,
  type MeasureWords,
  newWords,
  planMeasureNews,
  planNotice,
  recordMeasureEvent,
  SALT_BYTES,
  type Writer,
} from '@thaogo/db';
import {
  actingOnMeasure,
  civilDateOf,
  type ContentRef,
  decideMeasure,
  mayReadMeasure,
  type Measure,
  type MeasureAction,
  type MeasureCommand,
  type MeasureEvent,
  noticesAfter,
  readScope,
  recordedActor,
} from '@thaogo/domain';
import { formatSymbol, parseSymbol } from '@thaogo/legal';
import { z } from 'zod';
import { startStageDeadline } from '../commands/start-stage-deadline.ts';
import type { ApiDependencies } from '../dependencies.ts';
import { expectedVersion } from '../http/expected-version.ts';
import { type Api, endpoint } from '../http/endpoint.ts';
import { ApiProblem } from '../http/problems.ts';
import { readMeasureCode, staffMeasureView } from './show-measure.ts';

type WriteReason = (body: string) => ContentRef;

/** Collects the rows of what was typed and gives the references that commands carry. */
const reasonsCollector = (deps: Pick<ApiDependencies, 'newId' | 'randomBytes'>) => {
  const words: MeasureWords[] = [];
  const write: WriteReason = (body) => {
    const [id, salt] = [deps.newId(), deps.randomBytes(SALT_BYTES)];
    words.push({ id, body, salt });
    return newWords({ id, kind: 'reason', title: null, body, proposal: null, salt }).ref;
  };
  return { words, write };
};

/** What senders hear of, as a stage of public interest. */
const newsOf = (event: MeasureEvent): MeasureNews | null => {
  switch (event.type) {
    case 'stage_noted':
      return event.data.stage === 'adopted' ? 'measure_adopted' : null;
    case 'put_in_force':
      return 'measure_in_force';
    case 'reply_noted':
      return event.data.accepted ? null : 'measure_not_accepted';
    default:
      return null;
  }
};

/** Plans what senders and agencies are to hear of an event, in the transaction that records it. */
const tell = async (
  trx: Writer,
  measure: Measure,
  event: MeasureEvent,
  { deps, now, requestId }: { deps: ApiDependencies; now: Date; requestId: string },
): Promise<void> => {
  const { newId } = deps;
  const news = newsOf(event);
  const planned = news === null ? [] : await planMeasureNews(trx, { measureId: measure.id, news, now, newId });
  for (const notice of noticesAfter(event, measure, { agencies: deps.agencies, today: civilDateOf(now) })) {
    const id = newId();
    await planNotice(trx, { id, measureId: measure.id, seq: event.seq, ...notice, at: now });
    planned.push(id);
  }
  await deps.jobs.deliver(trx, planned, requestId);
};

interface MeasureEndpoint<S extends z.ZodType> {
  action: MeasureAction;
  summary: string;
  shape: S;
  command: (body: z.infer<S>, write: WriteReason, deps: ApiDependencies) => MeasureCommand | Promise<MeasureCommand>;
}

const addAction = <S extends z.ZodType>(api: Api, { action, summary, shape, command }: MeasureEndpoint<S>): void => {
  const { deps } = api;
  endpoint<'staff', S>(
    api,
    {
      method: 'post',
      path: `/casework/measures/{code}/${action}`,
      summary,
      access: 'staff',
      quota: 'casework',
      headers: z.object({ 'if-match': z.string() }),
      body: shape,
      replies: { status: 200, shape: measureShape },
      problems: ['action_not_allowed', 'stale_version', 'version_missing', 'wrong_origin'],
    },
    async ({ body, caller: { staff }, header, language, path, requestId }) => {
      const version = expectedVersion(header('if-match'));
      const code = readMeasureCode(path.code ?? '');
      if (code === null) throw new ApiProblem('not_found');
      const { words, write } = reasonsCollector(deps);
      const asked = await command(body, write, deps);
      const measure = await deps.db.transaction().execute(async (trx) => {
        const locked = await loadMeasureForUpdate(trx, code);
        if (locked === null || !mayReadMeasure(readScope(staff, deps.agencies), locked.measure))
          throw new ApiProblem('not_found');
        if (locked.measure.version !== version) throw new ApiProblem('stale_version');
        const now = deps.now();
        const as = actingOnMeasure(locked.measure, asked.action, staff, deps.agencies);
        const decision = decideMeasure(locked.measure, asked, { staff: as, now, agencies: deps.agencies });
        if (!decision.ok)
          throw new ApiProblem('action_not_allowed', {
            reasons: decision.refusals.map((code) => ({ code, detail: measureRefusalWords[language][code] })),
          });
        const event: MeasureEvent = {
          ...decision.event,
          seq: version + 1,
          at: now.toISOString(),
          actor: recordedActor(as),
        };
        const recorded = await recordMeasureEvent(trx, locked, event, words);
        await tell(trx, recorded.measure, event, { deps, now, requestId });
        return (await startStageDeadline(trx, deps, recorded, event)).measure;
      });
      const view = await staffMeasureView(measure, staff, deps, language);
      return { status: 200, body: view, headers: { etag: `"${view.version}"` } };
    },
  );
};

/** A document as people name it: the register's id, or a number and symbol in any spelling. */
const spelled = (named: string): string => {
  const symbol = parseSymbol(named);
  return symbol === null ? named.trim() : formatSymbol(symbol);
};

/** What people do to a measure: each action its own endpoint. */
export const addMeasureActions = (api: Api): void => {
  addAction(api, {
    action: 'plan_stage',
    summary: 'Promise a day for a stage, or an earlier one',
    shape: measureActions.plan_stage,
    command: ({ stage, on }) => ({ action: 'plan_stage', stage, on }),
  });
  addAction(api, {
    action: 'slip_stage',
    summary: 'Move the promised day of a stage to a later one, with a reason; the first promise stays',
    shape: measureActions.slip_stage,
    command: ({ stage, on, reason }, write) => ({ action: 'slip_stage', stage, on, reason: write(reason) }),
  });
  addAction(api, {
    action: 'send_proposal',
    summary: 'Note the letter that proposes it to whoever is competent',
    shape: measureActions.send_proposal,
    command: ({ number, on }) => ({ action: 'send_proposal', number, on }),
  });
  addAction(api, {
    action: 'note_reply',
    summary: 'Note the reply of whoever is competent; the senders are told where it is not accepted, and why',
    shape: measureActions.note_reply,
    command: ({ accepted, number, on, reasons }, write) => ({
      action: 'note_reply',
      accepted,
      number,
      on,
      reasons: reasons === undefined ? null : write(reasons),
    }),
  });
  addAction(api, {
    action: 'note_stage',
    summary: 'Note that a stage is done, when, by which paper',
    shape: measureActions.note_stage,
    command: ({ stage, on, number }) => ({ action: 'note_stage', stage, on, number: number ?? null }),
  });
  addAction(api, {
    action: 'put_in_force',
    summary: 'Name the new text, once it is in force: the measure is kept, and the senders are asked whether it helped',
    shape: measureActions.put_in_force,
    command: async ({ document, number, on }, _write, { db }) => ({
      action: 'put_in_force',
      ...(document !== undefined && { text: await findNewText(db, spelled(document)) }),
      ...(number !== undefined && { number }),
      ...(on !== undefined && { on }),
    }),
  });
  addAction(api, {
    action: 'remind',
    summary: 'Note a letter that reminds the owner, who is told',
    shape: measureActions.remind,
    command: ({ number, on }) => ({ action: 'remind', number, on }),
  });
  addAction(api, {
    action: 'instruct',
    summary: 'Give an instruction from above, with a day by which to answer; the owner is told',
    shape: measureActions.instruct,
    command: ({ text, dueOn }, write) => ({ action: 'instruct', instruction: write(text), dueOn: dueOn ?? null }),
  });
  addAction(api, {
    action: 'reply_to_instruction',
    summary: 'Answer an instruction; whoever gave it is told',
    shape: measureActions.reply_to_instruction,
    command: ({ instruction, text }, write) => ({ action: 'reply_to_instruction', instruction, reply: write(text) }),
  });
  addAction(api, {
    action: 'abandon',
    summary: 'Decide not to go on, with a reason that the senders read',
    shape: measureActions.abandon,
    command: ({ reason }, write) => ({ action: 'abandon', reason: write(reason) }),
  });
};

import {
  forwardedPetitionList,
  forwardedPetitionQuery,
  forwardingBegun,
  forwardingList,
  forwardingQuery,
  forwardingView,
  newForwarding,
} from '@thaogo/contract';
import { beginForwarding, discardForwarding, forwardedPetitions, forwardingsOf, IDEMPOTENCY_HOURS } from '@thaogo/db';
import { civilDateOf } from '@thaogo/domain';
import { z } from 'zod';
import { instantAndId, readCursor, writeCursor } from '../http/cursor.ts';
import { type Api, endpoint } from '../http/endpoint.ts';
import { expectedVersion } from '../http/expected-version.ts';
import { idempotencyKey, KEY_FORM } from '../http/idempotency-key.ts';
import { ApiProblem } from '../http/problems.ts';
import { forwardedPetitionView, forwardingViews } from './forwarding-views.ts';
import { demandEntering, lockPrepared, ownForwarding } from './own-forwarding.ts';

const place = instantAndId.transform(([createdAt, id]) => ({ createdAt: new Date(createdAt), id }));

/** Forwardings of one's own agency: begun, listed, looked at, given up. */
export const addForwardings = (api: Api): void => {
  const { deps } = api;
  endpoint(
    api,
    {
      method: 'get',
      path: '/casework/forwardings',
      summary: 'Petitions of voters and members that others passed on, letter by letter, the newest first',
      access: 'staff',
      quota: 'casework',
      query: forwardingQuery,
      replies: { status: 200, shape: forwardingList },
    },
    async ({ caller: { staff }, query }) => {
      demandEntering(staff);
      const after = readCursor(query.after, place);
      const found = await forwardingsOf(deps.db, staff.agency, { after, limit: query.limit + 1 });
      const page = found.slice(0, query.limit);
      const last = page.at(-1);
      const next =
        found.length > query.limit && last !== undefined ? writeCursor([last.created_at.toISOString(), last.id]) : null;
      return { status: 200, body: { items: await forwardingViews(deps.db, page), next } };
    },
  );
  endpoint(
    api,
    {
      method: 'post',
      path: '/casework/forwardings',
      summary: 'Begin a forwarding: who passes on, with which letter',
      access: 'staff',
      quota: 'casework',
      headers: z.object({ 'idempotency-key': z.string().regex(KEY_FORM) }),
      body: newForwarding,
      replies: { status: 201, shape: forwardingBegun },
      problems: [
        'idempotency_key_missing',
        'idempotency_key_invalid',
        'idempotency_key_reused',
        'in_flight',
        'wrong_origin',
      ],
    },
    async ({ caller: { staff }, body, bodyText, header }) => {
      demandEntering(staff);
      const key = idempotencyKey(header('idempotency-key'));
      const now = deps.now();
      const today = civilDateOf(now);
      const late = (['letterOn', 'receivedOn'] as const).filter((field) => (body[field] ?? '') > today);
      if (late.length > 0)
        throw new ApiProblem('invalid', {
          fields: late.map((field) => ({ pointer: `/${field}`, code: 'date_future' as const })),
        });
      const id = deps.newId();
      const reply = { id };
      const underKey = {
        key: `${staff.agency}:${key}`,
        body: bodyText,
        reply: JSON.stringify(reply),
        now,
        hours: IDEMPOTENCY_HOURS,
      };
      const outcome = await beginForwarding(
        deps.db,
        underKey,
        {
          id,
          forwarder_kind: body.kind,
          forwarder: body.forwarder,
          session: body.session ?? null,
          letter_number: body.letterNumber ?? null,
          letter_on: body.letterOn ?? null,
          received_on: body.receivedOn,
          agency: staff.agency,
          created_by: staff.id,
          contact: body.email ?? null,
        },
        deps.keys.vault,
      );
      switch (outcome.state) {
        case 'in_flight':
          throw new ApiProblem('in_flight', { headers: { 'retry-after': '1' } });
        case 'reused':
          throw new ApiProblem('idempotency_key_reused');
        case 'replay':
          return { status: 201, body: JSON.parse(outcome.reply), headers: { 'idempotent-replayed': 'true' } };
        case 'done':
          return { status: 201, body: reply };
      }
    },
  );
  endpoint(
    api,
    {
      method: 'get',
      path: '/casework/forwardings/{id}',
      summary: 'One forwarding and how far it has come',
      access: 'staff',
      quota: 'casework',
      replies: { status: 200, shape: forwardingView },
    },
    async ({ caller: { staff }, path }) => {
      const [view] = await forwardingViews(deps.db, [await ownForwarding(deps, path['id'], staff)]);
      if (view === undefined) throw new ApiProblem('not_found');
      return { status: 200, body: view, headers: { etag: `"${view.version}"` } };
    },
  );
  endpoint(
    api,
    {
      method: 'delete',
      path: '/casework/forwardings/{id}',
      summary: 'Give up a forwarding that is not filed, with everything that was read of its table',
      access: 'staff',
      quota: 'casework',
      headers: z.object({ 'if-match': z.string() }),
      replies: { status: 204, shape: null },
      problems: ['action_not_allowed', 'stale_version', 'version_missing', 'wrong_origin'],
    },
    async ({ caller: { staff }, path, header }) => {
      const version = expectedVersion(header('if-match'));
      await deps.db.transaction().execute(async (trx) => {
        const { id } = await lockPrepared(trx, path['id'], staff, version);
        await discardForwarding(trx, id);
      });
      return { status: 204 };
    },
  );
  endpoint(
    api,
    {
      method: 'get',
      path: '/casework/forwardings/{id}/petitions',
      summary: 'What became of every petition of a forwarding, with the answers for its forwarder',
      access: 'staff',
      quota: 'casework',
      query: forwardedPetitionQuery,
      replies: { status: 200, shape: forwardedPetitionList },
    },
    async ({ caller: { staff }, path, query, language }) => {
      const { id } = await ownForwarding(deps, path['id'], staff);
      const found = await forwardedPetitions(deps.db, id, { after: query.after, limit: query.limit + 1 });
      const items = found.slice(0, query.limit).map((each) => forwardedPetitionView(each, deps.agencies, language));
      return { status: 200, body: { items, next: found.length > query.limit ? (items.at(-1)?.line ?? null) : null } };
    },
  );
};

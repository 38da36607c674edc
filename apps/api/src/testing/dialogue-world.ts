import { randomUUID } from 'node:crypto';
import { makeConfirmationLink } from '@thaogo/db';
import { expect } from 'vitest';
import { caseworkWorld, type Person } from './casework-world.ts';
import { SAMPLES } from './every-route.ts';

export const PLAN = SAMPLES['post /casework/dialogues']?.json ?? {};
export const COMING = SAMPLES['post /dialogues/{id}/registrations']?.json ?? {};
/** Sixteen days before the dialogue that is planned. */
export const NOW = '2026-11-23T02:00:00Z';
const UUID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/;

/** An API with people around dialogues, and what they do there; every reply is held against its description. */
export const dialogueWorld = async () => {
  const { world, document, at, act } = await caseworkWorld();

  const send = async (
    who: Person,
    method: string,
    path: string,
    json?: object,
    headers: Record<string, string> = {},
  ) => {
    const response = await world.call(method, path, {
      ...(json !== undefined && { json }),
      headers: { ...who, ...headers },
    });
    const route = path
      .replace(UUID, '{id}')
      .replace(new RegExp(`registrations/${UUID.source}`), 'registrations/{registration}')
      .replace(new RegExp(`questions/${UUID.source}`), 'questions/{question}')
      .replace(/\?.*/, '');
    expect(await document.faults(`${method.toLowerCase()} /api/v1${route}`, response)).toEqual([]);
    return response;
  };
  const read = async <T>(response: Promise<Response> | Response): Promise<T> => (await (await response).json()) as T;
  const once = (): Record<string, string> => ({ 'idempotency-key': randomUUID() });
  const plan = async (rest: object = {}): Promise<string> =>
    (await read<{ id: string }>(send(at.clerk, 'POST', '/casework/dialogues', { ...PLAN, ...rest }, once()))).id;
  const versionOf = async (id: string): Promise<number> =>
    (await read<{ version: number }>(send(at.clerk, 'GET', `/casework/dialogues/${id}`))).version;
  const step = async (id: string, rest: string, json: object = {}, who = at.clerk): Promise<Response> =>
    send(who, 'POST', `/casework/dialogues/${id}/${rest}`, json, { 'if-match': `"${await versionOf(id)}"` });
  const announced = async (rest: object = {}): Promise<string> => {
    const id = await plan(rest);
    expect((await step(id, 'opening')).status).toBe(200);
    return id;
  };
  let people = 0;
  const register = (id: string, rest: object = {}, key = once()): Promise<Response> => {
    people += 1;
    const own = { email: `nguoi-${people}@example.com`, questions: [] };
    return send({}, 'POST', `/dialogues/${id}/registrations`, { ...COMING, ...own, ...rest }, key);
  };
  /** The link of the message that asks to confirm, as it would be sent now. */
  const linkOf = async (registration: string): Promise<string> => {
    const row = await world.db
      .selectFrom('dialogue_registration')
      .selectAll()
      .where('id', '=', registration)
      .executeTakeFirstOrThrow();
    return makeConfirmationLink(world.db, row, world.deps.now());
  };
  const confirm = (token: string): Promise<Response> => send({}, 'POST', '/dialogues/confirmations', { token });
  /** Somebody who registered and opened the link. */
  const coming = async (id: string, rest: object = {}): Promise<Record<string, unknown>> => {
    const said = await read<Record<string, unknown>>(register(id, rest));
    expect((await confirm(await linkOf(String(said['registration'])))).status).toBe(200);
    return said;
  };
  const enter = (id: string, rest: object = {}, who = at.clerk, key = once()): Promise<Response> =>
    send(
      who,
      'POST',
      `/casework/dialogues/${id}/registrations`,
      { ...SAMPLES['post /casework/dialogues/{id}/registrations']?.json, ...rest },
      key,
    );
  const seatsOf = async (id: string): Promise<number> =>
    (await read<{ registered: number }>(send({}, 'GET', `/dialogues/${id}`))).registered;
  const refusal = async (response: Response): Promise<unknown> => {
    const { code, reasons = [] } = await read<{ code: string; reasons?: { code: string }[] }>(response);
    return [code, ...reasons.map((reason) => reason.code)];
  };
  const questionsOf = async (id: string): Promise<Record<string, unknown>[]> =>
    (await read<{ items: Record<string, unknown>[] }>(send(at.clerk, 'GET', `/casework/dialogues/${id}/questions`)))
      .items;

  return {
    world,
    at,
    act,
    send,
    read,
    once,
    plan,
    step,
    announced,
    register,
    linkOf,
    confirm,
    coming,
    enter,
    seatsOf,
    refusal,
    questionsOf,
  };
};

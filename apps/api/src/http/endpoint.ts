import type { OpenAPIHono } from '@hono/zod-openapi';
import { problem, type ProblemCode, PROBLEMS } from '@thaogo/contract';
import { standingInside } from '@thaogo/db';
import { civilDateOf, type Language, type Role, type Staff } from '@thaogo/domain';
import type { Context } from 'hono';
import { z } from 'zod';
import { networkOf } from './client-network.ts';
import type { ApiDependencies } from '../dependencies.ts';
import { clientAddress } from './client-address.ts';
import { fieldProblems } from './field-problems.ts';
import { readJsonBody } from './json-body.ts';
import { countedBytes, takeForFiles } from './file-quotas.ts';
import { ApiProblem, BEARER_CHALLENGE } from './problems.ts';
import { type Quota, type QuotaKeeper, QUOTAS } from './quotas.ts';

/** What every request carries through the handlers. */
export interface ApiEnv {
  Variables: { requestId: string; language: Language };
}

/** Who may call an endpoint. Staff without their second factor are nobody. */
export type Access = 'public' | 'sender' | 'staff' | 'administrator';

/** The caller as the endpoint's access established it. */
export type Caller<A extends Access> = A extends 'sender'
  ? { credential: string }
  : A extends 'staff' | 'administrator'
    ? { staff: Staff; email: string }
    : object;

/** Success status, and the shape of its body: null for an empty one, or a file of one of these media types. */
type Replies =
  | { status: 200 | 201 | 202 | 204; shape: z.ZodType | null }
  | { status: 200; file: readonly [string, ...string[]] };

export interface EndpointContract<A extends Access, B extends z.ZodType, Q extends z.ZodType> {
  method: 'get' | 'post' | 'put' | 'delete';
  /** In OpenAPI form, below `/api/v1`: `/petitions/{code}`. */
  path: string;
  summary: string;
  access: A;
  quota: Quota;
  body?: B;
  /** The body is a file: its bytes are given as they come, within limits that the work itself holds. */
  upload?: true;
  /** Of the body in bytes, where it may be longer than elsewhere. */
  longestBody?: number;
  query?: Q;
  replies: Replies;
  problems?: readonly ProblemCode[];
  headers?: z.ZodObject;
}

export interface Given<A extends Access, B extends z.ZodType, Q extends z.ZodType> {
  caller: Caller<A>;
  body: z.infer<B>;
  /** The body's text as it was sent. */
  bodyText: string;
  /** The body of an upload; null where nothing was sent, and elsewhere. */
  bytes: ReadableStream<Uint8Array> | null;
  query: z.infer<Q>;
  path: Record<string, string>;
  language: Language;
  requestId: string;
  /** The request's headers, cookies among them. */
  headers: Headers;
  /** The client's address, as far as proxies are trusted; never stored or logged in clear. */
  address: string;
  header: (name: string) => string | undefined;
}

export interface Answer {
  status: 200 | 201 | 202 | 204;
  /** What becomes JSON; a stream goes out as it is, with the headers given here. */
  body?: unknown;
  /** Instead of a body: a file, shown by the browser or saved under its name. */
  file?: { bytes: Uint8Array; type: string; name: string };
  headers?: Record<string, string>;
  /** `Set-Cookie` values. */
  cookies?: readonly string[];
}

/** The application that endpoints are added to, and what they all need. */
export interface Api {
  app: OpenAPIHono<ApiEnv>;
  deps: ApiDependencies;
  quotas: QuotaKeeper;
  /** Every endpoint added so far: what the test that asks each as a stranger walks through. */
  endpoints: { method: string; path: string; access: Access }[];
}

const UPLOADED = { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } as const } };

const PREFIX = '/api/v1';
const CHANGES = new Set(['post', 'put', 'delete']);

const FILE = { type: 'string', format: 'binary' } as const;

const contentOf = (replies: Replies): { content?: Record<string, { schema: z.ZodType | typeof FILE }> } => {
  if ('file' in replies) return { content: Object.fromEntries(replies.file.map((type) => [type, { schema: FILE }])) };
  return replies.shape === null ? {} : { content: { 'application/json': { schema: replies.shape } } };
};

/** Whether anybody at all may have files kept this way. */
const storesForSenders = ({ upload, access }: { upload?: true; access: Access }): boolean =>
  upload === true && access === 'sender';

const describe = <A extends Access, B extends z.ZodType, Q extends z.ZodType>(
  api: Api,
  contract: EndpointContract<A, B, Q>,
): void => {
  const problems: ProblemCode[] = [...(contract.problems ?? []), 'too_many_requests', 'unavailable'];
  if (contract.body !== undefined) problems.push('malformed', 'unsupported_media_type', 'body_too_large', 'invalid');
  if (contract.query !== undefined) problems.push('invalid');
  if (contract.upload === true) problems.push('files_full');
  if (storesForSenders(contract)) problems.push('files_quota');
  if (contract.access !== 'public') problems.push('unauthenticated', 'not_found');
  const byStatus = new Map<number, Set<ProblemCode>>();
  for (const code of problems) {
    const codes = byStatus.get(PROBLEMS[code]) ?? new Set();
    byStatus.set(PROBLEMS[code], codes.add(code));
  }
  const { points, seconds } = QUOTAS[contract.quota];
  const names = [...contract.path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '');
  api.app.openAPIRegistry.registerPath({
    method: contract.method,
    path: `${PREFIX}${contract.path}`,
    summary: contract.summary,
    description: `At most ${points} requests in ${seconds} seconds from one caller${
      storesForSenders(contract)
        ? `, and ${QUOTAS.upload_day.points} or ${QUOTAS.upload_bytes.points / 1_048_576} MB in a day`
        : ''
    }.`,
    ...(contract.access === 'sender' && { security: [{ secret: [] }] }),
    ...((contract.access === 'staff' || contract.access === 'administrator') && { security: [{ session: [] }] }),
    request: {
      ...(names.length > 0 && { params: z.object(Object.fromEntries(names.map((name) => [name, z.string()]))) }),
      ...(contract.query instanceof z.ZodObject && { query: contract.query }),
      ...(contract.headers !== undefined && { headers: contract.headers }),
      ...(contract.body !== undefined && {
        body: { required: true, content: { 'application/json': { schema: contract.body } } },
      }),
      ...(contract.upload === true && { body: { required: true, content: UPLOADED } }),
    },
    responses: {
      [contract.replies.status]: {
        description: 'Done',
        ...contentOf(contract.replies),
      },
      ...Object.fromEntries(
        [...byStatus].map(([status, codes]) => [
          status,
          { description: [...codes].join(', '), content: { 'application/problem+json': { schema: problem } } },
        ]),
      ),
    },
  });
};

const parse = <S extends z.ZodType>(schema: S | undefined, value: unknown): z.infer<S> => {
  if (schema === undefined) return undefined as z.infer<S>;
  const parsed = schema.safeParse(value, { reportInput: true });
  if (!parsed.success) throw new ApiProblem('invalid', { fields: fieldProblems(parsed.error) });
  return parsed.data;
};

const bearer = (header: string | undefined): string => {
  const credential = /^Bearer +(\S.*)$/i.exec(header ?? '')?.[1]?.trim();
  if (credential === undefined)
    throw new ApiProblem('unauthenticated', { headers: { 'www-authenticate': BEARER_CHALLENGE } });
  return credential;
};

const signedIn = async (api: Api, headers: Headers, role: Role | null): Promise<{ staff: Staff; email: string }> => {
  const account = await api.deps.accounts.current(headers);
  if (account === null) throw new ApiProblem('unauthenticated');
  if (role !== null && account.role !== role) throw new ApiProblem('not_found');
  const staff: Staff = { kind: 'staff', id: account.id, role: account.role, agency: account.agency ?? '' };
  // Posts are filled by the installation's days, whatever the clock that sign-in goes by.
  const inside = account.agency === null ? {} : await standingInside(api.deps.db, staff, civilDateOf(api.deps.now()));
  return { staff: { ...staff, ...inside }, email: account.email };
};

const establish = async <A extends Access>(api: Api, access: A, request: Request): Promise<Caller<A>> => {
  switch (access) {
    case 'sender':
      return { credential: bearer(request.headers.get('authorization') ?? undefined) } as Caller<A>;
    case 'staff':
      return (await signedIn(api, request.headers, null)) as Caller<A>;
    case 'administrator':
      return (await signedIn(api, request.headers, 'administrator')) as Caller<A>;
    default:
      return {} as Caller<A>;
  }
};

/** Cookies travel by themselves, so whatever changes something with one must come from our own pages. */
export const demandOwnOrigin = (headers: Headers, publicUrl: string): void => {
  if (headers.get('origin') !== new URL(publicUrl).origin) throw new ApiProblem('wrong_origin');
};

/**
 * Adds one endpoint: describes it in the OpenAPI document, and for each request counts the quota, establishes the
 * caller, reads and checks what was sent, and only then lets `work` look at any object.
 */
export const endpoint = <A extends Access, B extends z.ZodType = z.ZodUndefined, Q extends z.ZodType = z.ZodUndefined>(
  api: Api,
  contract: EndpointContract<A, B, Q>,
  work: (given: Given<A, B, Q>) => Promise<Answer>,
): void => {
  describe(api, contract);
  const path = `${PREFIX}${contract.path.replaceAll(/\{(\w+)\}/g, ':$1')}`;
  api.endpoints.push({ method: contract.method, path: `${PREFIX}${contract.path}`, access: contract.access });
  const handle = async (c: Context<ApiEnv>): Promise<Response> => {
    const request = c.req.raw;
    const { deps } = api;
    const forwardedFor = request.headers.get('x-forwarded-for');
    const address = clientAddress(deps.remoteAddress(request), forwardedFor, deps.trustedProxies);
    const left = await api.quotas.take(contract.quota, networkOf(address));
    const counts = storesForSenders(contract);
    if (counts) await takeForFiles(api.quotas, address);
    const caller = await establish(api, contract.access, request);
    const byCookie = contract.access === 'staff' || contract.access === 'administrator';
    if (byCookie && CHANGES.has(contract.method)) demandOwnOrigin(request.headers, deps.installation.publicUrl);
    const body = contract.body === undefined ? null : await readJsonBody(request, contract.longestBody);
    const answer = await work({
      caller,
      body: parse(contract.body, body?.value),
      bodyText: body?.text ?? '',
      bytes:
        contract.upload === true ? (counts ? countedBytes(api.quotas, address, request.body) : request.body) : null,
      query: parse(contract.query, c.req.query()),
      path: c.req.param(),
      language: c.get('language'),
      requestId: c.get('requestId'),
      headers: request.headers,
      address,
      header: (name) => c.req.header(name),
    });
    const headers = new Headers({ 'cache-control': 'no-store', ...left, ...answer.headers });
    for (const cookie of answer.cookies ?? []) headers.append('set-cookie', cookie);
    if (answer.file !== undefined) {
      headers.set('content-type', answer.file.type);
      headers.set('content-disposition', `inline; filename="${answer.file.name}"`);
      headers.set('x-content-type-options', 'nosniff');
      return new Response(Buffer.from(answer.file.bytes), { status: answer.status, headers });
    }
    if (answer.body === undefined) return new Response(null, { status: answer.status, headers });
    if (answer.body instanceof ReadableStream) return new Response(answer.body, { status: answer.status, headers });
    headers.set('content-type', 'application/json; charset=utf-8');
    return new Response(JSON.stringify(answer.body), { status: answer.status, headers });
  };
  api.app.on(contract.method.toUpperCase(), path, handle);
};

import { OpenAPIHono } from '@hono/zod-openapi';
import { HTTPException } from 'hono/http-exception';
import { addAdministration } from './administration/administration.ts';
import { addAnswers } from './answers/answers.ts';
import { addCasework } from './casework/casework.ts';
import { addCodeLists } from './code-lists/code-lists.ts';
import type { ApiDependencies } from './dependencies.ts';
import { addDialogues } from './dialogues/dialogues.ts';
import { addForwarding } from './forwarding/forwarding.ts';
import { BusyError } from './http/busy.ts';
import type { Api, ApiEnv } from './http/endpoint.ts';
import { languageOf } from './http/language.ts';
import { ApiProblem, problemResponse } from './http/problems.ts';
import { noQuotas, quotaKeeper } from './http/quotas.ts';
import { addDossiers } from './dossiers/dossiers.ts';
import { addIntake } from './intake/intake.ts';
import { addOrganisation } from './organisation/organisation.ts';
import { addMeasures } from './measures/measures.ts';
import { addPolicyAdministration } from './policy-administration/policy-administration.ts';
import { addReadings } from './readings/readings.ts';
import { addRegister } from './register/register.ts';
import { addScoreCard } from './score-card/score-card.ts';
import { addSessions } from './sessions/sessions.ts';
import { addTracking } from './tracking/tracking.ts';

/** Header that carries the request id, from the server that made it to the logs and problem details. */
export const REQUEST_ID_HEADER = 'x-request-id';

const DOCUMENT = '/openapi.json';

const describeDocument = (app: OpenAPIHono<ApiEnv>, publicUrl: string): void => {
  app.openAPIRegistry.registerComponent('securitySchemes', 'secret', {
    type: 'http',
    scheme: 'bearer',
    description: 'The secret given at filing, or the short-lived key of an opened link.',
  });
  app.openAPIRegistry.registerComponent('securitySchemes', 'session', {
    type: 'apiKey',
    in: 'cookie',
    name: publicUrl.startsWith('https:') ? '__Host-thaogo-staff' : 'thaogo-staff',
    description: 'The cookie of a signed-in member of staff.',
  });
  let document: object | null = null;
  app.get(DOCUMENT, (c) => {
    document ??= app.getOpenAPI31Document({
      openapi: '3.1.0',
      info: {
        title: 'Tháo Gỡ',
        version: '1',
        description: 'Report where a legal document of Viet Nam gets in the way, and follow what becomes of it.',
      },
      servers: [{ url: publicUrl }],
    });
    return c.json(document, 200, { 'cache-control': 'public, max-age=300' });
  });
};

/** Allowed methods of a path that exists, for 405. */
const methodsAt = (api: Api, path: string): string[] =>
  [...api.endpoints, { method: 'get', path: DOCUMENT }]
    .filter((known) => new RegExp(`^${known.path.replaceAll(/\{\w+\}/g, '[^/]+')}$`).test(path))
    .map((known) => known.method.toUpperCase());

/** The HTTP interface as a value: it can be called without a port. `endpoints` lists what it answers and to whom. */
export const createApi = (deps: ApiDependencies): { app: OpenAPIHono<ApiEnv>; endpoints: Api['endpoints'] } => {
  const app = new OpenAPIHono<ApiEnv>();
  const api: Api = { app, deps, quotas: deps.rateLimits ? quotaKeeper() : noQuotas(), endpoints: [] };
  app.use(async (c, next) => {
    c.set('requestId', c.req.header(REQUEST_ID_HEADER) ?? deps.newId());
    c.set('language', languageOf(c.req.header('accept-language')));
    await next();
  });
  app.onError((error, c) => {
    const requestId = c.get('requestId');
    const language = c.get('language');
    if (error instanceof ApiProblem) return problemResponse(error, language, requestId);
    if (error instanceof HTTPException) return problemResponse(new ApiProblem('malformed'), language, requestId);
    if (error instanceof BusyError) {
      const headers = { 'retry-after': String(error.seconds) };
      return problemResponse(new ApiProblem('unavailable', { headers }), language, requestId);
    }
    deps.log.error('request_failed', { requestId, error });
    return problemResponse(new ApiProblem('unavailable'), language, requestId);
  });
  app.notFound((c) => {
    const methods = methodsAt(api, c.req.path);
    const problem =
      methods.length > 0 && !methods.includes(c.req.method)
        ? new ApiProblem('method_not_allowed', { headers: { allow: [...new Set(methods)].join(', ') } })
        : new ApiProblem('not_found');
    return problemResponse(problem, c.get('language'), c.get('requestId'));
  });
  addIntake(api);
  addReadings(api);
  addAnswers(api);
  addTracking(api);
  addCasework(api);
  addDialogues(api);
  addForwarding(api);
  addMeasures(api);
  addCodeLists(api);
  addDossiers(api);
  addRegister(api);
  addScoreCard(api);
  addSessions(api);
  addAdministration(api);
  addPolicyAdministration(api);
  addOrganisation(api);
  describeDocument(app, deps.installation.publicUrl);
  return { app, endpoints: api.endpoints };
};

import { PROBLEMS, problem } from '@thaogo/contract';
import { z } from 'zod';
import type { ApiWorld } from './api-world.ts';

interface Described {
  parameters?: { name: string; in: string }[];
  requestBody?: object;
  responses: Record<string, { content?: Record<string, { schema: object }> }>;
}

/** What the OpenAPI document says, made ready for judging replies. */
export interface Document {
  /** `get /api/v1/petitions/{code}`, as `endpoints` names them. */
  operations: ReadonlyMap<string, Described>;
  /** What in a reply is not as described; empty when all is. */
  faults(operation: string, response: Response): Promise<string[]>;
}

/** Faults of a refusal: problem details in full, whatever it is about. */
const problemFaults = (response: Response, body: unknown): string[] => {
  const faults: string[] = [];
  if (response.headers.get('content-type') !== 'application/problem+json') faults.push('no problem details');
  const parsed = problem.safeParse(body);
  if (!parsed.success) return [...faults, parsed.error.message];
  const { code, status, title, requestId } = parsed.data;
  if (status !== response.status) faults.push(`says ${status}`);
  if (!Object.entries(PROBLEMS).some(([known, of]) => known === code && of === status)) faults.push(`code ${code}`);
  if (title === '' || requestId === '') faults.push('without title or request id');
  return faults;
};

export const readDocument = async (app: ApiWorld['app']): Promise<Document> => {
  const response = await app.request('/openapi.json');
  const { paths } = (await response.json()) as { paths: Record<string, Record<string, Described>> };
  const operations = new Map(
    Object.entries(paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, described]): [string, Described] => [`${method} ${path}`, described]),
    ),
  );
  const shapes = new Map<object, z.ZodType>();
  const shapeOf = (schema: object): z.ZodType => {
    const known = shapes.get(schema) ?? z.fromJSONSchema(schema as Parameters<typeof z.fromJSONSchema>[0]);
    shapes.set(schema, known);
    return known;
  };
  return {
    operations,
    faults: async (operation, given) => {
      const described = operations.get(operation)?.responses[String(given.status)];
      const text = await given.clone().text();
      if (given.status >= 500) return [`${given.status}: ${text}`];
      if (described === undefined) return [`${given.status} is not described: ${text}`];
      const type = given.headers.get('content-type') ?? '';
      if (given.status < 300 && Object.keys(described.content ?? {}).includes(type)) return [];
      if (given.status < 300 && described.content === undefined)
        return text === '' ? [] : ['a body that is not described'];
      const body: unknown = JSON.parse(text);
      if (given.status >= 400) return problemFaults(given, body);
      const schema = described.content?.['application/json']?.schema;
      if (schema === undefined) return ['a body that is not described'];
      const parsed = shapeOf(schema).safeParse(body);
      return parsed.success ? [] : [parsed.error.message];
    },
  };
};

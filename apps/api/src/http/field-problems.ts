import { FIELD_ERRORS, type FieldError } from '@thaogo/contract';
import type { z } from 'zod';
import type { FieldProblem } from './problems.ts';

type Issue = z.core.$ZodIssue;

const pointerOf = (path: readonly PropertyKey[]): string =>
  path.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');

const isFieldError = (code: unknown): code is FieldError => FIELD_ERRORS.some((known) => known === code);

const ofCustom = (params: Record<string, unknown> | undefined): Omit<FieldProblem, 'pointer'> => {
  const code = params?.code;
  const limit = params?.limit;
  return { code: isFieldError(code) ? code : 'format', ...(typeof limit === 'number' && { limit }) };
};

const ofTooBig = (issue: Extract<Issue, { code: 'too_big' }>): Omit<FieldProblem, 'pointer'> => ({
  code: issue.origin === 'array' ? 'too_many' : issue.origin === 'string' ? 'too_long' : 'not_listed',
  limit: Number(issue.maximum),
});

const ofFormat = (format: string): FieldError => (format === 'email' ? 'email' : format === 'date' ? 'date' : 'format');

const meaning = (issue: Issue): Omit<FieldProblem, 'pointer'> => {
  switch (issue.code) {
    case 'invalid_type':
      return { code: issue.input === undefined ? 'required' : 'wrong_type' };
    case 'too_small':
      return { code: issue.origin === 'string' ? 'too_short' : 'not_listed', limit: Number(issue.minimum) };
    case 'too_big':
      return ofTooBig(issue);
    case 'invalid_format':
      return { code: ofFormat(issue.format) };
    case 'invalid_value':
      return {
        code: issue.path.at(-1) === 'consent' ? 'consent' : issue.input === undefined ? 'required' : 'not_listed',
      };
    case 'custom':
      return ofCustom(issue.params);
    default:
      return { code: 'format' };
  }
};

/** What a schema found wrong, field by field, as JSON pointers and codes. */
export const fieldProblems = (error: z.core.$ZodError): FieldProblem[] =>
  error.issues.map((issue) => ({ pointer: pointerOf(issue.path), ...meaning(issue) }));

import { FIELD_ERRORS, type FieldError, fieldErrorWords } from '@thaogo/contract';
import { z } from 'zod';
import type { Language } from '../language.ts';

export interface FieldProblem {
  code: FieldError;
  limit: number;
}

const params = z.object({ code: z.enum(FIELD_ERRORS), limit: z.number().optional() });

const problemOf = (issue: z.core.$ZodIssue): FieldProblem => {
  if (issue.code === 'custom') {
    const read = params.safeParse(issue.params);
    if (read.success) return { code: read.data.code, limit: read.data.limit ?? 0 };
  }
  if (issue.code === 'invalid_format' && issue.format === 'email') return { code: 'email', limit: 0 };
  if (issue.code === 'too_big') return { code: 'too_long', limit: Number(issue.maximum) };
  return { code: 'format', limit: 0 };
};

/**
 * What is wrong with a typed value by the shape that the API judges it by; null when nothing is. The replacement
 * character stands for bytes that were no text.
 */
export const fieldProblem = (shape: z.ZodType, typed: string): FieldProblem | null => {
  if (typed.includes('\uFFFD')) return { code: 'not_unicode', limit: 0 };
  const issue = shape.safeParse(typed).error?.issues[0];
  return issue === undefined ? null : problemOf(issue);
};

/** A problem in general words, after the name of its field. */
export const namedProblem = (label: string, { code, limit }: FieldProblem, language: Language): string => {
  const message = fieldErrorWords[language][code](limit);
  return `${label}: ${message.charAt(0).toLocaleLowerCase(language)}${message.slice(1)}`.replace(/\.$/, '');
};

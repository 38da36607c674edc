import { readdirSync, readFileSync } from 'node:fs';
import { z } from 'zod';
import { readTable } from './read-table.ts';

const DATA = new URL('../data/', import.meta.url);

/** Remembers what `load` gave: files are read once, and only those that somebody asks for. */
export const once = <T>(load: () => T): (() => T) => {
  let held: { value: T } | null = null;
  return () => (held ??= { value: load() }).value;
};

/** The names of the JSON files in a folder of the data, without the ending, in order. */
export const dataVersions = (folder: string): string[] =>
  readdirSync(new URL(`${folder}/`, DATA))
    .filter((name) => name.endsWith('.json'))
    .map((name) => name.slice(0, -'.json'.length))
    .toSorted();

/** A file of the data as it stands. */
export const readText = (path: string): string => readFileSync(new URL(path, DATA), 'utf8');

/** A JSON file of the data. @throws Error naming the file and every fault in it. */
export const readJson = <T>(path: string, schema: z.ZodType<T>): T => checked(path, schema, JSON.parse(readText(path)));

/** A CSV file of the data, one object per line, keyed by the first line. @throws Error naming the file and every fault in it. */
export const readCsv = <T>(path: string, row: z.ZodType<T>): T[] =>
  checked(path, z.array(row), readTable(readText(path)));

const checked = <T>(path: string, schema: z.ZodType<T>, value: unknown): T => {
  const read = schema.safeParse(value);
  if (read.success) return read.data;
  throw new Error(`packages/policy/data/${path} is faulty:\n${z.prettifyError(read.error)}`);
};

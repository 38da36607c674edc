import { readFileSync } from 'node:fs';
import { z } from 'zod';

const text = z.string().nullish();

const citation = z.looseObject({
  number_symbol: text,
  title: text,
  article: text,
  clause: text,
  point: text,
  surface: z.string(),
});

/** A petition with its labels. Whatever label a line lacks is not scored. */
const labelled = z.looseObject({
  id: z.string(),
  text: z.string(),
  accept: z.boolean().optional(),
  citations: z.array(citation).optional(),
  field_group: text,
  problem_kind: text,
  answering_agency_now: text,
  also_acceptable_now: z.array(z.string()).optional(),
  style: z.string().default('standard'),
});

export type LabelledPetition = z.infer<typeof labelled>;
export type LabelledCitation = z.infer<typeof citation>;

/** The petitions of a file, one JSON object per line. @throws Error naming the line that cannot be read. */
export const readLabelled = (path: string): LabelledPetition[] =>
  readFileSync(path, 'utf8')
    .split('\n')
    .flatMap((line, at) => {
      if (line.trim() === '') return [];
      try {
        return [labelled.parse(JSON.parse(line))];
      } catch (error) {
        throw new Error(`Line ${at + 1} of ${path} is no labelled petition: ${String(error)}`, { cause: error });
      }
    });

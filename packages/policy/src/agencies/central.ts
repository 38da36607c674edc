import { z } from 'zod';
import { readJson } from '../data-files.ts';
import { bilingual, civilDate, code, source } from '../schema/facts.ts';
import type { Agency } from '../types/agency.ts';

const centralAgency = z
  .strictObject({
    code,
    kind: z.enum(['ministry', 'ministerial_agency', 'court', 'procuracy', 'state_audit', 'national_assembly']),
    validFrom: civilDate,
    name: bilingual,
    predecessors: z.array(z.strictObject({ name: z.string().min(1), code, until: civilDate })),
    source,
  })
  .transform((read): Agency => ({ ...read, parent: null, province: null, commune: null, validTo: null }));

/** Ministries, ministerial-level agencies, courts, procuracy, State Audit and the Office of the National Assembly. */
export const centralAgencies = (): Agency[] => readJson('agencies/central.json', z.array(centralAgency));

import type { Matter } from '@thaogo/policy';
import type { LocalEvidence } from './local-evidence.ts';

/** What the words of a petition say about who should answer. */
export interface TextEvidence {
  /** What it may be about, the likeliest first; likelihoods add up to 1 at most. */
  matters: readonly { matter: Matter; likelihood: number }[];
  /** The sender’s own words that decided for the first matter. */
  words: readonly string[];
  /** Central agencies, of today or before, that it names. */
  named: readonly string[];
  local: LocalEvidence;
  /** Departments to ask, by prefix, the one to ask first standing first, and how likely it is that one of its matters is meant. */
  departments: readonly string[];
  departmentLikelihood: number;
}

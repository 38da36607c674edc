import type { CivilDate } from '@thaogo/policy';
import type { ActingFor, Role, Staff } from '../access/actors.ts';
import type { AgencyDirectory } from '../access/agency-directory.ts';
import type { ContentRef } from '../life/events.ts';
import type { DossierRefusal } from './dossier-refusals.ts';

/**
 * Work on the law itself that no single petition holds: a bottleneck, a rule that was delegated and never issued, a document
 * with a sign of being unlawful. Each is the fold of its events, which hold no text.
 */
export type DossierKind = 'bottleneck' | 'delegated_rule' | 'legality_check';

/** What each kind's number is written with: “ĐN-12” names a bottleneck and says nothing of it. */
export const DOSSIER_CODES: Record<DossierKind, string> = {
  bottleneck: 'ĐN',
  delegated_rule: 'QĐG',
  legality_check: 'KTVB',
};

/** A provision of a document of the register; a document as such where no article is named. */
export interface ProvisionRef {
  /** The register's id. */
  document: string;
  article: string | null;
  clause: string | null;
  point: string | null;
}

/** What every dossier has. */
export interface DossierCore {
  id: string;
  /** Number of events so far; acting needs the version that was seen. */
  version: number;
  /** The agency whose coordinators look after it. */
  coordinator: string;
  /** The agency that is to do something; null while nobody is named. */
  owner: string | null;
  provisions: readonly ProvisionRef[];
  dueOn: CivilDate | null;
  /** The first due date that was set; stays beside the present one. */
  originalDueOn: CivilDate | null;
  /** Why the present due date is what it is, where that was said. */
  dueReason: ContentRef | null;
}

/** Who took an action, as kept for ever. */
export interface DossierActor {
  kind: 'staff';
  id: string;
  /** The own role; where `actingFor` is set, that of the post acted in. */
  role: Role;
  agency: string;
  /** Set where it was done in a post that they filled as a deputy. */
  actingFor?: ActingFor;
}

/** An event in its place. `seq` starts at 1 and has no gaps; `at` is an ISO instant in UTC with milliseconds. */
export type Placed<E> = E & { seq: number; at: string; actor: DossierActor };

/** Everything that a decision may look at besides the dossier. */
export interface DossierContext {
  actor: Staff;
  now: Date;
  agencies: AgencyDirectory;
}

export type DossierDecision<E> = { ok: true; event: E } | { ok: false; refusals: readonly DossierRefusal[] };

export const permit = <E>(event: E): DossierDecision<E> => ({ ok: true, event });
export const deny = (...refusals: readonly DossierRefusal[]): { ok: false; refusals: readonly DossierRefusal[] } => ({
  ok: false,
  refusals,
});

/** A due date as an event of any dossier sets it. */
export interface DueChange {
  dueOn: CivilDate;
  reason: ContentRef | null;
}

/** What a due date changes; the first one stays on record. */
export const withDueDate = <D extends DossierCore>(dossier: D, { dueOn, reason }: DueChange): D => ({
  ...dossier,
  dueOn,
  originalDueOn: dossier.originalDueOn ?? dueOn,
  dueReason: reason,
});

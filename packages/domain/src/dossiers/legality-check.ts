import type { CivilDate } from '@thaogo/policy';
import { civilDateOf } from '../deadlines/civil-date.ts';
import type { ContentRef } from '../life/events.ts';
import type { Product } from './bottleneck.ts';
import { type DossierCore, type DueChange, type Placed, type ProvisionRef, withDueDate } from './dossier.ts';

/**
 * A document with a sign of being unlawful (có dấu hiệu trái pháp luật), checked and handled under Decree 79/2025/NĐ-CP. Periods
 * of that decree are not known here: a due date exists only where somebody sets it. Nothing of it is public.
 */
export const LEGALITY_STATES = ['noted', 'requested', 'concluded', 'handled', 'dropped'] as const;
export type LegalityState = (typeof LEGALITY_STATES)[number];

/** What is done about a document found to be unlawful: đình chỉ, bãi bỏ, thay thế, sửa đổi, đính chính. */
export type Handling = Extract<Product, 'suspend' | 'repeal' | 'replace' | 'amend' | 'correct'>;

/** The same sign, met again by somebody while there was a check already. */
export interface FurtherSign {
  grounds: ContentRef;
  petition: string | null;
  /** Who drafted the document, as far as whoever noted it knew. */
  owner: string | null;
  on: CivilDate;
  /** The agency of whoever noted it. */
  agency: string;
}

/** One check as its events left it; `owner` is the agency that drafted the document and checks it itself. */
export interface LegalityCheck extends DossierCore {
  kind: 'legality_check';
  state: LegalityState;
  grounds: ContentRef;
  /** The petition in which the sign was met, by its row; null where an officer saw it themselves. */
  petition: string | null;
  /** In the order in which they were noted; left out where there are none. */
  furtherSigns?: readonly FurtherSign[];
  /** Account of the officer in charge at the owner. */
  officer: string | null;
  /** The letter that asked for the check. */
  request: { number: string; on: CivilDate } | null;
  conclusion: { unlawful: boolean; number: string; on: CivilDate; words: ContentRef | null } | null;
  handling: { kind: Handling; numberSymbol: string; on: CivilDate } | null;
  dropping: ContentRef | null;
}

interface LegalityEventData {
  sign_noted: {
    coordinator: string;
    provision: ProvisionRef;
    grounds: ContentRef;
    petition: string | null;
    owner: string | null;
  };
  sign_noted_again: Pick<FurtherSign, 'grounds' | 'petition' | 'owner'>;
  owner_set: { owner: string };
  check_requested: { number: string; on: CivilDate };
  due_set: DueChange;
  put_in_charge: { officer: string };
  concluded: { unlawful: boolean; number: string; on: CivilDate; words: ContentRef | null };
  handled: { kind: Handling; numberSymbol: string; on: CivilDate };
  dropped: { reason: ContentRef };
  reopened: { reason: ContentRef };
}

export type LegalityEvent = {
  [T in keyof LegalityEventData]: { type: T; v: 1; data: LegalityEventData[T] };
}[keyof LegalityEventData];

const made = (id: string, event: Placed<LegalityEvent>): LegalityCheck => {
  if (event.type !== 'sign_noted' || event.seq !== 1) throw new Error('A check starts with the sign that was noted.');
  const { coordinator, provision, grounds, petition, owner } = event.data;
  return {
    kind: 'legality_check',
    id,
    version: 1,
    state: 'noted',
    coordinator,
    owner,
    provisions: [provision],
    grounds,
    petition,
    officer: null,
    request: null,
    dueOn: null,
    originalDueOn: null,
    dueReason: null,
    conclusion: null,
    handling: null,
    dropping: null,
  };
};

const changed = (check: LegalityCheck, event: Placed<LegalityEvent>): LegalityCheck => {
  switch (event.type) {
    case 'sign_noted':
      throw new Error('A sign is noted once, by the first event.');
    case 'sign_noted_again': {
      const sign = { ...event.data, on: civilDateOf(new Date(event.at)), agency: event.actor.agency };
      return { ...check, furtherSigns: [...(check.furtherSigns ?? []), sign] };
    }
    case 'owner_set':
      // Another agency has not been asked yet, and its officers are others.
      return { ...check, owner: event.data.owner, officer: null, request: null, state: 'noted' };
    case 'check_requested':
      return { ...check, state: 'requested', request: event.data };
    case 'due_set':
      return withDueDate(check, event.data);
    case 'put_in_charge':
      return { ...check, officer: event.data.officer };
    case 'concluded':
      return { ...check, state: 'concluded', conclusion: event.data };
    case 'handled':
      return { ...check, state: 'handled', handling: event.data };
    case 'dropped':
      return { ...check, state: 'dropped', dropping: event.data.reason };
    case 'reopened':
      return {
        ...check,
        state: check.request === null ? 'noted' : 'requested',
        conclusion: null,
        handling: null,
        dropping: null,
      };
  }
};

/** What an event makes of a check; `null` before the first. @throws Error for events out of order. */
export const applyLegalityCheck = (
  id: string,
  before: LegalityCheck | null,
  event: Placed<LegalityEvent>,
): LegalityCheck => {
  if (before === null) return made(id, event);
  if (event.seq !== before.version + 1) throw new Error(`Event ${event.seq} cannot follow version ${before.version}.`);
  return { ...changed(before, event), version: event.seq };
};

import type { CivilDate } from '@thaogo/policy';
import { civilDateOf } from '../deadlines/civil-date.ts';
import type { ContentRef } from '../life/events.ts';
import type { Outcome } from '../life/outcomes.ts';
import { type DossierCore, type DueChange, type Placed, type ProvisionRef, withDueDate } from './dossier.ts';

/** A bottleneck (điểm nghẽn): what several petitions say of one provision, or of a pair in conflict. */
export const BOTTLENECK_STATES = ['open', 'being_solved', 'solved', 'closed'] as const;
export type BottleneckState = (typeof BOTTLENECK_STATES)[number];

/** What will be made to solve it: every outcome that does something to the law. */
export type Product = Exclude<Outcome, 'not_an_obstacle' | 'already_settled'>;

/** Why one is closed though nothing was made for it. */
export type ClosingGround = 'not_an_obstacle' | 'already_settled' | 'entered_wrongly';

/** One bottleneck as its events left it. Title, description, progress and reasons are written for the public. */
export interface Bottleneck extends DossierCore {
  kind: 'bottleneck';
  state: BottleneckState;
  title: ContentRef;
  description: ContentRef;
  /** Code of a difficulty; null where none is named. */
  difficulty: string | null;
  product: { kind: Product; words: ContentRef | null } | null;
  progress: readonly { words: ContentRef; on: CivilDate; agency: string }[];
  solution: { product: Product; numberSymbol: string; on: CivilDate } | null;
  closing: { ground: ClosingGround; reason: ContentRef; on: CivilDate } | null;
}

interface BottleneckEventData {
  bottleneck_made: {
    coordinator: string;
    provisions: readonly ProvisionRef[];
    title: ContentRef;
    description: ContentRef;
    difficulty: string | null;
    owner: string | null;
  };
  described: { title: ContentRef; description: ContentRef; difficulty: string | null };
  /** A petition is named by its row; nothing in the event tells whose it is. */
  petition_linked: { petition: string };
  petition_unlinked: { petition: string };
  owner_set: { owner: string };
  product_set: { kind: Product; words: ContentRef | null };
  due_set: DueChange;
  progress_reported: { words: ContentRef };
  solved: { product: Product; numberSymbol: string; on: CivilDate };
  closed: { ground: ClosingGround; reason: ContentRef };
  reopened: { reason: ContentRef };
}

export type BottleneckEvent = {
  [T in keyof BottleneckEventData]: { type: T; v: 1; data: BottleneckEventData[T] };
}[keyof BottleneckEventData];

const made = (id: string, event: Placed<BottleneckEvent>): Bottleneck => {
  if (event.type !== 'bottleneck_made' || event.seq !== 1) throw new Error('A bottleneck starts by being made.');
  const { coordinator, provisions, title, description, difficulty, owner } = event.data;
  return {
    kind: 'bottleneck',
    id,
    version: 1,
    state: 'open',
    coordinator,
    owner,
    provisions,
    title,
    description,
    difficulty,
    product: null,
    dueOn: null,
    originalDueOn: null,
    dueReason: null,
    progress: [],
    solution: null,
    closing: null,
  };
};

const changed = (bottleneck: Bottleneck, event: Placed<BottleneckEvent>): Bottleneck => {
  const on = civilDateOf(new Date(event.at));
  switch (event.type) {
    case 'bottleneck_made':
      throw new Error('A bottleneck is made once, by its first event.');
    case 'described':
      return { ...bottleneck, ...event.data };
    case 'petition_linked':
    case 'petition_unlinked':
      return bottleneck;
    case 'owner_set':
      return { ...bottleneck, owner: event.data.owner };
    case 'product_set':
      return { ...bottleneck, product: event.data };
    case 'due_set':
      return withDueDate(bottleneck, event.data);
    case 'progress_reported': {
      const step = { words: event.data.words, on, agency: event.actor.agency };
      return { ...bottleneck, state: 'being_solved', progress: [...bottleneck.progress, step] };
    }
    case 'solved':
      return { ...bottleneck, state: 'solved', solution: event.data };
    case 'closed':
      return { ...bottleneck, state: 'closed', closing: { ...event.data, on } };
    case 'reopened':
      return { ...bottleneck, state: 'open', solution: null, closing: null };
  }
};

/** What an event makes of a bottleneck; `null` before the first. @throws Error for events out of order. */
export const applyBottleneck = (id: string, before: Bottleneck | null, event: Placed<BottleneckEvent>): Bottleneck => {
  if (before === null) return made(id, event);
  if (event.seq !== before.version + 1) throw new Error(`Event ${event.seq} cannot follow version ${before.version}.`);
  return { ...changed(before, event), version: event.seq };
};

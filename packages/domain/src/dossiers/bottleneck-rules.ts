import type { CivilDate } from '@thaogo/policy';
import type { Staff } from '../access/actors.ts';
import type { AgencyDirectory } from '../access/agency-directory.ts';
import { civilDateOf } from '../deadlines/civil-date.ts';
import type { Confinement, ContentRef } from '../life/events.ts';
import type { Bottleneck, BottleneckEvent, BottleneckState, ClosingGround, Product } from './bottleneck.ts';
import {
  deny,
  type DossierContext,
  type DossierDecision,
  type DueChange,
  permit,
  type ProvisionRef,
} from './dossier.ts';
import type { DossierRefusal } from './dossier-refusals.ts';
import {
  actingBy,
  actionsBy,
  type DossierRule,
  faultsOfDueDate,
  faultsOfOwner,
  judgeBy,
  type JudgedDossierAction,
} from './dossier-rules.ts';

const LIVE: readonly BottleneckState[] = ['open', 'being_solved'];
const COORDINATOR = { role: 'coordinator', of: 'coordinator' } as const;
const CHAIRMAN = { role: 'chairman_office', of: 'above' } as const;
const OFFICER = { role: 'officer', of: 'owner' } as const;
const LEADER = { role: 'leader', of: 'owner' } as const;

/** Who may do what to a bottleneck, and in which state. */
export const BOTTLENECK_RULES = {
  describe: { from: LIVE, who: [COORDINATOR] },
  link: { from: LIVE, who: [COORDINATOR] },
  unlink: { from: LIVE, who: [COORDINATOR] },
  set_owner: { from: LIVE, who: [COORDINATOR] },
  set_product: { from: LIVE, who: [COORDINATOR] },
  set_due: { from: LIVE, who: [COORDINATOR, CHAIRMAN] },
  report_progress: { from: LIVE, who: [OFFICER, LEADER] },
  solve: { from: LIVE, who: [OFFICER, LEADER] },
  close: { from: LIVE, who: [COORDINATOR, LEADER] },
  reopen: { from: ['solved', 'closed'], who: [COORDINATOR] },
} as const satisfies Record<string, DossierRule<BottleneckState>>;
export type BottleneckAction = keyof typeof BOTTLENECK_RULES;

/** A petition as linking looks at it. */
export interface LinkedPetition {
  id: string;
  confinement: Confinement;
  /** The bottleneck that it is part of already. */
  bottleneck: string | null;
}

interface CommandInput {
  describe: { title: ContentRef; description: ContentRef; difficulty: string | null };
  link: { petition: LinkedPetition };
  unlink: { petition: LinkedPetition };
  set_owner: { owner: string };
  set_product: { kind: Product; words: ContentRef | null };
  set_due: DueChange;
  report_progress: { words: ContentRef };
  solve: { product: Product; numberSymbol: string; on: CivilDate };
  close: { ground: ClosingGround; reason: ContentRef };
  reopen: { reason: ContentRef };
}
export type BottleneckCommand = {
  [A in BottleneckAction]: { action: A } & CommandInput[A];
}[BottleneckAction];

/** What a bottleneck starts from. */
export interface NewBottleneck {
  provisions: readonly ProvisionRef[];
  title: ContentRef;
  description: ContentRef;
  difficulty: string | null;
  owner: string | null;
}

type Decision = DossierDecision<BottleneckEvent>;

const orDeny = (refusals: readonly DossierRefusal[], event: BottleneckEvent): Decision =>
  refusals.length > 0 ? deny(...refusals) : permit(event);

const samePlace = (a: ProvisionRef | undefined, b: ProvisionRef | undefined): boolean =>
  a?.document === b?.document && a?.article === b?.article && a?.clause === b?.clause && a?.point === b?.point;

/** A coordinator makes a bottleneck of one provision, or of two in conflict. */
export const makeBottleneck = (given: NewBottleneck, { actor, now, agencies }: DossierContext): Decision => {
  const { provisions, title, description, difficulty, owner } = given;
  const [first, second] = provisions;
  return orDeny(
    [
      ...(actor.role === 'coordinator' ? [] : ['wrong_role' as const]),
      ...(provisions.length === 2 && samePlace(first, second) ? ['provisions_same' as const] : []),
      ...(owner === null ? [] : faultsOfOwner(owner, null, civilDateOf(now), agencies)),
    ],
    {
      type: 'bottleneck_made',
      v: 1,
      data: { coordinator: actor.agency, provisions, title, description, difficulty, owner },
    },
  );
};

const decided = (bottleneck: Bottleneck, command: BottleneckCommand, context: DossierContext): Decision => {
  const today = civilDateOf(context.now);
  switch (command.action) {
    case 'describe': {
      const { title, description, difficulty } = command;
      return permit({ type: 'described', v: 1, data: { title, description, difficulty } });
    }
    case 'link': {
      const { id, confinement, bottleneck: linked } = command.petition;
      return orDeny(
        [
          ...(confinement === 'none' ? [] : ['petition_confined' as const]),
          ...(linked === null ? [] : ['petition_linked' as const]),
        ],
        { type: 'petition_linked', v: 1, data: { petition: id } },
      );
    }
    case 'unlink': {
      const { id, bottleneck: linked } = command.petition;
      return orDeny(linked === bottleneck.id ? [] : ['petition_not_linked'], {
        type: 'petition_unlinked',
        v: 1,
        data: { petition: id },
      });
    }
    case 'set_owner':
      return orDeny(faultsOfOwner(command.owner, bottleneck.owner, today, context.agencies), {
        type: 'owner_set',
        v: 1,
        data: { owner: command.owner },
      });
    case 'set_product':
      return permit({ type: 'product_set', v: 1, data: { kind: command.kind, words: command.words } });
    case 'set_due': {
      const { dueOn, reason } = command;
      return orDeny(faultsOfDueDate(bottleneck, command, today), { type: 'due_set', v: 1, data: { dueOn, reason } });
    }
    case 'report_progress':
      return permit({ type: 'progress_reported', v: 1, data: { words: command.words } });
    case 'solve': {
      const { product, numberSymbol, on } = command;
      return orDeny(on > today ? ['in_future'] : [], { type: 'solved', v: 1, data: { product, numberSymbol, on } });
    }
    case 'close':
      return permit({ type: 'closed', v: 1, data: { ground: command.ground, reason: command.reason } });
    case 'reopen':
      return permit({ type: 'reopened', v: 1, data: { reason: command.reason } });
  }
};

/** What a command does to a bottleneck: the event to record, or every reason why it is refused. */
export const decideBottleneck = (
  bottleneck: Bottleneck,
  command: BottleneckCommand,
  context: DossierContext,
): Decision => {
  const refusals = judgeBy(BOTTLENECK_RULES[command.action], bottleneck, context.actor, context.agencies);
  return refusals.length > 0 ? deny(...refusals) : decided(bottleneck, command, context);
};

/** As what somebody takes an action: in their own right, or in a post that they fill as a deputy. */
export const actingOnBottleneck = (
  bottleneck: Bottleneck,
  action: BottleneckAction,
  staff: Staff,
  agencies: AgencyDirectory,
): Staff => actingBy(BOTTLENECK_RULES[action], bottleneck, staff, agencies);

/** The actions that concern this person, each judged. */
export const bottleneckActions = (
  bottleneck: Bottleneck,
  staff: Staff,
  agencies: AgencyDirectory,
): JudgedDossierAction<BottleneckAction>[] => actionsBy(BOTTLENECK_RULES, bottleneck, staff, agencies);

/** Whether somebody may still join it with a petition of their own. */
export const isLiveBottleneck = ({ state }: Pick<Bottleneck, 'state'>): boolean => LIVE.includes(state);

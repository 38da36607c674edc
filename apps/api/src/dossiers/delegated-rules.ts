import {
  delegatedRuleActionBodies,
  type DelegatedRuleView,
  delegatedRuleView,
  dossierMade,
  newDelegatedRule,
} from '@thaogo/contract';
import { documentDetails, dossierWords, findDossier, type FoundDossier } from '@thaogo/db';
import {
  actingOnDelegatedRule,
  type DelegatedRule,
  delegatedRuleActions,
  type DelegatedRuleCommand,
  type DelegatedRuleOrigin,
  decideDelegatedRule,
  type Language,
  makeDelegatedRule,
  registerId,
  type Staff,
} from '@thaogo/domain';
import { formatSymbol, parseSymbol } from '@thaogo/legal';
import { z } from 'zod';
import { codeIfReadable, readablePetition } from '../commands/readable-petition.ts';
import type { ApiDependencies } from '../dependencies.ts';
import { type Api, endpoint } from '../http/endpoint.ts';
import { ApiProblem } from '../http/problems.ts';
import { addDossierPage, dossierActions, type DossierDoor } from './act.ts';
import { begin, contextOf, orExistsAlready } from './begin.ts';
import { dossierActionViews, dossierHistory, dossierItems } from './dossier-views.ts';
import { knownProvisions } from './entered-provisions.ts';
import { addDossierList } from './list-dossiers.ts';
import { dossierWriter } from './new-words.ts';

const PATH = 'delegated-rules';

const originView = async (
  origin: DelegatedRuleOrigin,
  staff: Staff,
  deps: ApiDependencies,
): Promise<DelegatedRuleView['origin']> => {
  if (origin === null) return { bottleneck: null, petition: null };
  if ('bottleneck' in origin) {
    const found = await findDossier(deps.db, 'bottleneck', origin.bottleneck);
    return { bottleneck: found === null ? null : { id: found.dossier.id, number: found.number }, petition: null };
  }
  return { bottleneck: null, petition: await codeIfReadable(deps, origin.petition, staff) };
};

const view = async (
  found: FoundDossier<DelegatedRule>,
  staff: Staff,
  deps: ApiDependencies,
  language: Language,
): Promise<DelegatedRuleView> => {
  const { dossier: rule } = found;
  const [item] = await dossierItems([found], deps, language);
  if (item === undefined) throw new ApiProblem('not_found');
  const words = await dossierWords(deps.db, [rule.dueReason, rule.dropping]);
  const delegating = await documentDetails(deps.db, rule.provisions[0]?.document ?? '');
  const issuedId =
    rule.issued === null ? null : registerId({ numberSymbol: rule.issued.numberSymbol, issuer: null, issuedOn: null });
  const issued = issuedId === null ? null : await documentDetails(deps.db, issuedId);
  return {
    ...item,
    state: rule.state,
    origin: await originView(rule.origin, staff, deps),
    originalDueOn: rule.originalDueOn,
    dueSource: words.get(rule.dueReason?.id ?? '') ?? null,
    dueAssumed: rule.dueAssumed,
    inForceSince: delegating?.row.effective_on ?? null,
    issued: rule.issued === null ? null : { ...rule.issued, documentId: issued === null ? null : issuedId },
    dropping: words.get(rule.dropping?.id ?? '') ?? null,
    actions: dossierActionViews(delegatedRuleActions(rule, staff, deps.agencies), language),
    history: await dossierHistory(rule, deps, language),
  };
};

const DOOR: DossierDoor<'delegated_rule', DelegatedRuleCommand> = {
  kind: 'delegated_rule',
  path: PATH,
  acting: (dossier, { action }, staff, agencies) => actingOnDelegatedRule(dossier, action, staff, agencies),
  decide: decideDelegatedRule,
  view,
  shape: delegatedRuleView,
};

/** Number and symbol in its usual spelling. @throws ApiProblem `invalid` for what is none. */
const spelled = (typed: string): string => {
  const symbol = parseSymbol(typed);
  if (symbol === null) throw new ApiProblem('invalid', { fields: [{ pointer: '/numberSymbol', code: 'format' }] });
  return formatSymbol(symbol);
};

const originBottleneck = async (deps: ApiDependencies, id: string): Promise<string> => {
  const found = z.uuid().safeParse(id).success ? await findDossier(deps.db, 'bottleneck', id) : null;
  if (found === null) throw new ApiProblem('not_found');
  return found.dossier.id;
};

const addMaking = (api: Api): void => {
  const { deps } = api;
  endpoint<'staff', typeof newDelegatedRule>(
    api,
    {
      method: 'post',
      path: `/casework/${PATH}`,
      summary: 'Note a rule that a document delegates and nobody has issued (coordinators)',
      access: 'staff',
      quota: 'casework',
      body: newDelegatedRule,
      replies: { status: 201, shape: dossierMade },
      problems: ['action_not_allowed', 'wrong_origin'],
    },
    async ({ caller: { staff }, body, language }) => {
      if (staff.role !== 'coordinator') throw new ApiProblem('not_found');
      const [known] = await knownProvisions(deps, [{ provision: body.provision, pointer: '/provision' }], {
        forPublic: false,
      });
      if (known === undefined) throw new ApiProblem('not_found');
      const petition = body.petition === undefined ? null : await readablePetition(deps, body.petition, staff);
      const bottleneck = body.bottleneck === undefined ? null : await originBottleneck(deps, body.bottleneck);
      const { write, written } = dossierWriter(deps);
      const { document, article, clause, point } = known.provision;
      const context = contextOf(staff, deps);
      const origin = petition !== null ? { petition: petition.id } : bottleneck === null ? null : { bottleneck };
      const decision = makeDelegatedRule(
        {
          provision: { document, article, clause, point },
          what: write(body.what),
          owner: body.owner,
          origin,
          petitionDifficulty: petition?.difficulty ?? null,
          due:
            body.due === undefined
              ? null
              : { dueOn: body.due.dueOn, reason: write(body.due.source), assumed: body.due.assumed },
        },
        context,
      );
      const made = { decision, context, provisions: [known.provision], words: written, language };
      const search = `${body.what} ${known.search}`;
      const { id } = await orExistsAlready(
        () => deps.db.transaction().execute((trx) => begin(trx, deps, 'delegated_rule', { ...made, search })),
        language,
      );
      return { status: 201, body: { id } };
    },
  );
};

/** Rules that the law delegates and nobody has issued: listed, noted, followed until they are issued. */
export const addDelegatedRules = (api: Api): void => {
  const addAction = dossierActions(api, DOOR);
  const bodies = delegatedRuleActionBodies;
  addDossierList(api, 'delegated_rule', PATH, 'Delegated rules not issued yet, soonest due first');
  addMaking(api);
  addDossierPage(api, DOOR, 'One delegated rule');
  addAction({
    action: 'describe',
    summary: 'Say anew what must be issued',
    body: bodies.describe,
    command: ({ what }, { writer }) => ({ action: 'describe', what: writer.write(what) }),
    search: async ({ what }, { trx, dossier }) => {
      const document = await documentDetails(trx, dossier.provisions[0]?.document ?? '');
      return `${what} ${document?.row.number_symbol ?? ''} ${document?.row.title ?? ''}`;
    },
  });
  addAction({
    action: 'set_owner',
    summary: 'Name the agency that must issue it',
    body: bodies.set_owner,
    command: ({ owner }) => ({ action: 'set_owner', owner }),
  });
  addAction({
    action: 'set_due',
    summary: 'Set the day by which it must be issued, with where that is said',
    body: bodies.set_due,
    command: ({ dueOn, source, assumed }, { writer }) => ({
      action: 'set_due',
      dueOn,
      reason: writer.write(source),
      assumed,
    }),
  });
  addAction({
    action: 'name_issued',
    summary: 'Name the document that was issued: the only way in which it ends as issued',
    body: bodies.name_issued,
    command: ({ numberSymbol, issuedOn, inForceOn }) => ({
      action: 'name_issued',
      numberSymbol: spelled(numberSymbol),
      issuedOn,
      inForceOn: inForceOn ?? null,
    }),
  });
  addAction({
    action: 'drop',
    summary: 'Follow it no longer',
    body: bodies.drop,
    command: ({ reason }, { writer }) => ({ action: 'drop', reason: writer.write(reason) }),
  });
  addAction({
    action: 'reopen',
    summary: 'Follow it again',
    body: bodies.reopen,
    command: ({ reason }, { writer }) => ({ action: 'reopen', reason: writer.write(reason) }),
  });
};

import {
  bottleneckActionBodies,
  caseworkBottleneck,
  dossierMade,
  newBottleneck,
  suggestedBottlenecks as suggestionsShape,
} from '@thaogo/contract';
import {
  articleHeadings,
  documentDetails,
  linkPetition,
  petitionsCiting,
  planSolvedNews,
  recordDossierEvent,
  suggestedBottlenecks,
  lockDossier,
  unlinkPetition,
  type Writer,
} from '@thaogo/db';
import {
  actingOnBottleneck,
  type BottleneckCommand,
  civilDateOf,
  decideBottleneck,
  type Language,
  makeBottleneck,
  registerId,
  type Staff,
} from '@thaogo/domain';
import type { z } from 'zod';
import type { ApiDependencies } from '../dependencies.ts';
import { type Api, endpoint } from '../http/endpoint.ts';
import { ApiProblem } from '../http/problems.ts';
import { type ActingOn, addDossierPage, dossierActions, type DossierDoor } from './act.ts';
import { begin, contextOf, orExistsAlready, placeEvent } from './begin.ts';
import { caseworkBottleneckView } from './bottleneck-views.ts';
import { knownProvisions } from './entered-provisions.ts';
import { petitionToLink } from './linked-petitions.ts';
import { addDossierList } from './list-dossiers.ts';
import { dossierWriter } from './new-words.ts';
import { dossierRefused } from './refused.ts';

const PATH = 'bottlenecks';
/** So many open petitions on one article suggest a bottleneck. No rule gives the number. */
const SUGGESTED_FROM = 2;
const GATHERED = 20;

const DOOR: DossierDoor<'bottleneck', BottleneckCommand> = {
  kind: 'bottleneck',
  path: PATH,
  acting: (dossier, { action }, staff, agencies) => actingOnBottleneck(dossier, action, staff, agencies),
  decide: decideBottleneck,
  view: caseworkBottleneckView,
  shape: caseworkBottleneck,
};

/** @throws ApiProblem `invalid` for a difficulty that is in no list. */
const knownDifficulty = (code: string | undefined, deps: ApiDependencies): string | null => {
  const { difficulties } = deps.policies.inForce(civilDateOf(deps.now())).policy;
  if (code !== undefined && !difficulties.some((known) => known.code === code))
    throw new ApiProblem('invalid', { fields: [{ pointer: '/difficulty', code: 'unknown_code' }] });
  return code ?? null;
};

type NewBody = z.infer<typeof newBottleneck>;

const make = async (
  trx: Writer,
  deps: ApiDependencies,
  body: NewBody,
  { staff, language }: { staff: Staff; language: Language },
): Promise<string> => {
  const context = contextOf(staff, deps);
  const known = await knownProvisions(
    { db: trx },
    body.provisions.map((provision, at) => ({ provision, pointer: `/provisions/${at}` })),
    { forPublic: true },
  );
  const provisions = known.map(({ provision }) => provision);
  const { write, written } = dossierWriter(deps);
  const decision = makeBottleneck(
    {
      provisions: provisions.map(({ document, article, clause, point }) => ({ document, article, clause, point })),
      title: write(body.title),
      description: write(body.description),
      difficulty: knownDifficulty(body.difficulty, deps),
      owner: body.owner ?? null,
    },
    context,
  );
  const search = [body.title, body.description, ...known.map((one) => one.search)].join(' ');
  const made = await begin(trx, deps, 'bottleneck', {
    decision,
    context,
    provisions,
    words: written,
    search,
    language,
  });
  // In one order, so that nobody waits for ever.
  for (const code of [...new Set(body.petitions)].toSorted()) {
    const petition = await petitionToLink(trx, deps, code, staff);
    const locked = await lockDossier(trx, 'bottleneck', made.id);
    if (locked === null) throw new ApiProblem('not_found');
    const linking = decideBottleneck(locked.dossier, { action: 'link', petition }, context);
    if (!linking.ok) throw dossierRefused(linking.refusals, language);
    const event = placeEvent(linking.event, locked.dossier.version + 1, context);
    await recordDossierEvent(trx, 'bottleneck', locked, event, { words: [], search: null });
    await linkPetition(trx, { petitionId: petition.id, bottleneckId: made.id, at: context.now });
  }
  return made.id;
};

const addMaking = (api: Api): void => {
  const { deps } = api;
  endpoint<'staff', typeof newBottleneck>(
    api,
    {
      method: 'post',
      path: `/casework/${PATH}`,
      summary: 'Make a bottleneck of one provision, or of two in conflict, one at a time for each (coordinators)',
      access: 'staff',
      quota: 'casework',
      body: newBottleneck,
      replies: { status: 201, shape: dossierMade },
      problems: ['action_not_allowed', 'wrong_origin'],
    },
    async ({ caller: { staff }, body, language }) => {
      if (staff.role !== 'coordinator') throw new ApiProblem('not_found');
      const id = await orExistsAlready(
        () => deps.db.transaction().execute((trx) => make(trx, deps, body, { staff, language })),
        language,
      );
      return { status: 201, body: { id } };
    },
  );
};

const addSuggestions = (api: Api): void => {
  const { deps } = api;
  endpoint(
    api,
    {
      method: 'get',
      path: `/casework/${PATH}/suggestions`,
      summary: 'Articles that several open petitions cite and no bottleneck is about (coordinators)',
      access: 'staff',
      quota: 'casework',
      replies: { status: 200, shape: suggestionsShape },
    },
    async ({ caller: { staff } }) => {
      if (staff.role !== 'coordinator') throw new ApiProblem('not_found');
      const found = await suggestedBottlenecks(deps.db, staff.agency, SUGGESTED_FROM);
      const items = [];
      for (const { numberSymbol, article } of found) {
        const id = registerId({ numberSymbol, issuer: null, issuedOn: null });
        const document = await documentDetails(deps.db, id);
        const headings = article === null ? null : await articleHeadings(deps.db, [{ documentId: id, article }]);
        items.push({
          document: document === null ? null : id,
          numberSymbol,
          title: document?.row.title ?? null,
          article,
          heading: headings?.get(id)?.get(article ?? '') ?? null,
          petitions: await petitionsCiting(deps.db, { coordinator: staff.agency, numberSymbol, article }, GATHERED),
        });
      }
      return { status: 200, body: { items } };
    },
  );
};

/** Writes the link that an event tells of, and plans the news of a solution. */
const follow =
  (deps: ApiDependencies) =>
  async (command: BottleneckCommand, { trx, dossier, requestId }: ActingOn<'bottleneck'>): Promise<void> => {
    switch (command.action) {
      case 'link':
        return linkPetition(trx, { petitionId: command.petition.id, bottleneckId: dossier.id, at: deps.now() });
      case 'unlink':
        return unlinkPetition(trx, command.petition.id);
      case 'solve': {
        const news = { bottleneckId: dossier.id, seq: dossier.version, at: deps.now() };
        return deps.jobs.deliver(trx, await planSolvedNews(trx, news), requestId);
      }
      default:
    }
  };

const addActions = (api: Api): void => {
  const { deps } = api;
  const addAction = dossierActions(api, DOOR);
  const bodies = bottleneckActionBodies;
  addAction({
    action: 'describe',
    summary: 'Write title and description anew, for the public',
    body: bodies.describe,
    command: ({ title, description, difficulty }, { writer }) => ({
      action: 'describe',
      title: writer.write(title),
      description: writer.write(description),
      difficulty: knownDifficulty(difficulty, deps),
    }),
    search: async ({ title, description }, { trx, dossier }) => {
      const known = await knownProvisions(
        { db: trx },
        dossier.provisions.map(({ document }) => ({
          provision: { document, article: undefined, clause: undefined, point: undefined },
          pointer: '',
        })),
        { forPublic: false },
      );
      return [title, description, ...known.map((one) => one.search)].join(' ');
    },
  });
  addAction({
    action: 'link',
    summary: 'Make a petition part of it',
    body: bodies.link,
    command: async ({ petition }, { trx, staff }) => ({
      action: 'link',
      petition: await petitionToLink(trx, deps, petition, staff),
    }),
    after: follow(deps),
  });
  addAction({
    action: 'unlink',
    summary: 'Take a petition out of it',
    body: bodies.unlink,
    command: async ({ petition }, { trx, staff }) => ({
      action: 'unlink',
      petition: await petitionToLink(trx, deps, petition, staff),
    }),
    after: follow(deps),
  });
  addAction({
    action: 'set_owner',
    summary: 'Name the agency that is to solve it',
    body: bodies.set_owner,
    command: ({ owner }) => ({ action: 'set_owner', owner }),
  });
  addAction({
    action: 'set_product',
    summary: 'Name what will be made to solve it',
    body: bodies.set_product,
    command: ({ kind, words }, { writer }) => ({ action: 'set_product', kind, words: writer.writeOptional(words) }),
  });
  addAction({
    action: 'set_due',
    summary: 'Set the day by which it is to be solved; a change needs a reason, which everybody may read',
    body: bodies.set_due,
    command: ({ dueOn, reason }, { writer }) => ({ action: 'set_due', dueOn, reason: writer.writeOptional(reason) }),
  });
  addAction({
    action: 'report_progress',
    summary: 'Say how far it is, for everybody to read (the agency that solves it)',
    body: bodies.report_progress,
    command: ({ text }, { writer }) => ({ action: 'report_progress', words: writer.write(text) }),
  });
  addAction({
    action: 'solve',
    summary: 'Say which document solves it; everybody who sent a petition of it hears so',
    body: bodies.solve,
    command: ({ product, numberSymbol, on }) => ({ action: 'solve', product, numberSymbol, on }),
    after: follow(deps),
  });
  addAction({
    action: 'close',
    summary: 'End it though nothing was made for it, with the reason for everybody to read',
    body: bodies.close,
    command: ({ ground, reason }, { writer }) => ({ action: 'close', ground, reason: writer.write(reason) }),
  });
  addAction({
    action: 'reopen',
    summary: 'Open it again',
    body: bodies.reopen,
    command: ({ reason }, { writer }) => ({ action: 'reopen', reason: writer.write(reason) }),
  });
};

/** Bottlenecks for staff: listed, suggested, made, worked on. */
export const addBottleneckWork = (api: Api): void => {
  addDossierList(api, 'bottleneck', PATH, 'Bottlenecks, soonest due first');
  addSuggestions(api);
  addMaking(api);
  addDossierPage(api, DOOR, 'One bottleneck, with its petitions as far as one may read them');
  addActions(api);
};

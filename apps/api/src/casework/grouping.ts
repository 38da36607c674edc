import { alikePetitions, caseworkActions, caseworkView as caseworkShape, stateNames } from '@thaogo/contract';
import {
  loadForUpdate,
  type LockedMeasure,
  type LockedPetition,
  petitionsInGroup,
  petitionsOnSameProvision,
  type Writer,
} from '@thaogo/db';
import { alikeTo, type Petition, type Staff } from '@thaogo/domain';
import { z } from 'zod';
import { carryOut } from '../commands/carry-out.ts';
import { joinMeasure } from '../commands/follow-answer.ts';
import { letterForAnother } from '../commands/issued-letter.ts';
import { wordsCollector } from '../commands/new-words.ts';
import { lockReadable, petitionCode, readablePetition } from '../commands/readable-petition.ts';
import type { ApiDependencies } from '../dependencies.ts';
import { type Api, endpoint } from '../http/endpoint.ts';
import { expectedVersion } from '../http/expected-version.ts';
import { ApiProblem } from '../http/problems.ts';
import { agencyName } from '../presentation/agency-name.ts';
import { answerSigner } from '../presentation/answer-signer.ts';
import { wordsOf, readStory } from '../presentation/petition-story.ts';
import { caseworkView } from './casework-view.ts';

/** How many petitions on the same provision are compared, and how many a group may hold. */
const COMPARED = 200;
const SHOWN = 20;
const GROUP_LARGEST = 500;

type Given = Parameters<typeof carryOut>[3];

/** Puts petitions into the group of the first, all or none. They are locked in one order, so that nobody waits for ever. */
const groupTogether = async (
  trx: Writer,
  deps: ApiDependencies,
  { main, others, version, staff }: { main: string; others: readonly string[]; version: number; staff: Staff },
  given: Given,
): Promise<Petition> => {
  const codes = [...new Set([main, ...others])].toSorted();
  const locked = new Map<string, LockedPetition>();
  for (const code of codes) locked.set(code, await lockReadable(trx, deps, code, staff));
  const first = locked.get(main);
  if (first === undefined) throw new ApiProblem('not_found');
  if (first.petition.version !== version) throw new ApiProblem('stale_version');
  const group = first.petition.group?.main === true ? first.petition.group.id : deps.newId();
  let { petition } = first;
  for (const [code, row] of locked) {
    const isMain = code === main;
    if (row.petition.group?.id === group && row.petition.group.main === isMain) continue;
    const command = { action: 'group' as const, group, main: isMain };
    const after = await carryOut(trx, deps, { locked: row, actor: staff, command, contents: [] }, given);
    if (isMain) petition = after;
  }
  return petition;
};

/**
 * Gives the answer of a group's main petition to every other that its agency still works on, each in its own petition, and
 * the measure that it promised. Those
 * that are further on, or elsewhere, keep their own way.
 */
export const answerGroup = async (
  trx: Writer,
  deps: ApiDependencies,
  main: Petition,
  measure: LockedMeasure | null,
  given: Given & { staff: Staff },
): Promise<void> => {
  const { staff } = given;
  let followed = measure;
  const { answer, group } = main;
  if (answer === null || group === null || !group.main) return;
  const story = await readStory(trx, main);
  const text = wordsOf(story, answer.content.id) ?? '';
  const signed = answerSigner(story.events, story.contents, answer);
  const members = await petitionsInGroup(trx, group.id, GROUP_LARGEST);
  for (const { code, state, lead } of members) {
    if (code === main.code || lead !== main.lead || (state !== 'assigned' && state !== 'in_progress')) continue;
    const locked = await loadForUpdate(trx, code);
    if (locked === null || locked.petition.confinement !== 'none') continue;
    const { contents, write } = wordsCollector(deps);
    const letter = await letterForAnother(trx, deps, main, write);
    const { number, issuedOn, outcome, measure: promised, involved } = answer;
    const command = {
      action: 'issue_together' as const,
      number,
      issuedOn,
      outcome,
      ...(promised !== undefined && { measure: promised }),
      involved,
      answer: write('answer', text),
      ...(signed !== null && signed.name !== null && { signer: write('signer', signed.name) }),
      ...(signed !== null && signed.capacity !== null && { capacity: signed.capacity }),
      ...(letter !== null && { letter: letter.ref }),
    };
    const petition = await carryOut(trx, deps, { locked, actor: staff, command, contents }, given);
    await letter?.share(trx, petition);
    // One measure for the whole group.
    if (followed !== null) followed = await joinMeasure(trx, followed, petition, { staff, now: deps.now() });
  }
};

/** Alike petitions, and grouping them. */
export const addGrouping = (api: Api): void => {
  const { deps } = api;
  endpoint(
    api,
    {
      method: 'get',
      path: '/casework/petitions/{code}/alike',
      summary: 'Open petitions on the same provision, the most alike first: a suggestion by the machine',
      access: 'staff',
      quota: 'casework',
      replies: { status: 200, shape: alikePetitions },
    },
    async ({ caller, path, language }) => {
      const petition = await readablePetition(deps, path.code, caller.staff);
      const coordinates = caller.staff.role === 'coordinator' && caller.staff.agency === petition.coordinator;
      if (!coordinates) throw new ApiProblem('not_found');
      const text = wordsOf(await readStory(deps.db, petition), petition.content.id) ?? '';
      const candidates = await petitionsOnSameProvision(deps.db, petition, COMPARED);
      const items = alikeTo(text, candidates)
        .slice(0, SHOWN)
        .flatMap(({ code: other, likeness }) => {
          const row = candidates.find((candidate) => candidate.code === other);
          if (row === undefined) return [];
          return [
            {
              code: other,
              title: row.title,
              stateName: stateNames[language][row.state],
              agency: row.lead === null ? null : agencyName(row.lead, deps.agencies, language),
              likeness,
              grouped: row.groupId !== null,
            },
          ];
        });
      return { status: 200, body: { items } };
    },
  );
  endpoint<'staff', typeof caseworkActions.group>(
    api,
    {
      method: 'post',
      path: '/casework/petitions/{code}/group',
      summary: 'Group alike petitions with this one: its answer will answer them all',
      access: 'staff',
      quota: 'casework',
      headers: z.object({ 'if-match': z.string() }),
      body: caseworkActions.group,
      replies: { status: 200, shape: caseworkShape },
      problems: ['action_not_allowed', 'stale_version', 'version_missing', 'wrong_origin'],
    },
    async (given) => {
      const version = expectedVersion(given.header('if-match'));
      const main = petitionCode(given.path.code);
      const others = given.body.with.map(petitionCode);
      const { staff } = given.caller;
      const petition = await deps.db
        .transaction()
        .execute((trx) => groupTogether(trx, deps, { main, others, version, staff }, given));
      const view = await caseworkView(petition, staff, deps, given.language);
      return { status: 200, body: view, headers: { etag: `"${view.version}"` } };
    },
  );
};

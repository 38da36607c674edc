import { dossierMade, newLegalityCheck } from '@thaogo/contract';
import {
  dossierEvents,
  dossierWords,
  isSecondOfItsKind,
  lockLiveDossierLike,
  type NewDossierWords,
  recordDossierEvent,
  type Writer,
} from '@thaogo/db';
import {
  applyToDossier,
  civilDateOf,
  type DossierContext,
  hasJoined,
  type LegalityCheck,
  type NewLegalityCheck,
  noteSign,
  noteSignAgain,
  type Staff,
} from '@thaogo/domain';
import { readablePetition } from '../commands/readable-petition.ts';
import type { ApiDependencies } from '../dependencies.ts';
import { type Api, endpoint } from '../http/endpoint.ts';
import { ApiProblem } from '../http/problems.ts';
import { begin, contextOf, orExistsAlready, placeEvent } from './begin.ts';
import { knownProvisions } from './entered-provisions.ts';
import { dossierWriter } from './new-words.ts';
import { dossierRefused } from './refused.ts';

/** Whose coordinators take up what an officer notes: the justice department of their province once that has joined, else the operator's. */
const coordinatorOf = (staff: Staff, deps: ApiDependencies): string => {
  const province = deps.agencies.find(staff.agency)?.province ?? null;
  const local = province === null ? null : deps.agencies.find(`so-tu-phap-${province}`);
  return local !== null && hasJoined(local, civilDateOf(deps.now())) ? local.code : deps.installation.coordinator;
};

const refOf = (data: object, name: 'grounds' | 'petition'): unknown => (data as Record<string, unknown>)[name];

/** Whether somebody noted the same words of the same petition before: a button pressed twice. */
const saidBefore = async (
  trx: Writer,
  check: LegalityCheck,
  { words, petition }: { words: string; petition: string | null },
  staff: Staff,
): Promise<boolean> => {
  const refs = [check.grounds, ...(check.furtherSigns ?? []).map(({ grounds }) => grounds)];
  const bodies = await dossierWords(trx, refs);
  const same = new Set([...bodies].filter(([, body]) => body === words).map(([id]) => id));
  if (same.size === 0) return false;
  const events = await dossierEvents(trx, check.id);
  return events.some(({ actor, data }) => {
    const grounds = refOf(data, 'grounds') as { id: string } | undefined;
    return (
      actor.id === staff.id && grounds !== undefined && same.has(grounds.id) && refOf(data, 'petition') === petition
    );
  });
};

interface Noting {
  given: NewLegalityCheck;
  context: DossierContext;
  words: NewDossierWords;
  staff: Staff;
  /** Words of the document, by which it is found beside the grounds. */
  about: string;
}

/** Adds a sign to the check that is under way for it. False where there is none. */
const noteBehind = async (trx: Writer, { given, context, words, staff, about }: Noting): Promise<boolean> => {
  const first = noteSign(given, context);
  if (!first.ok) return false;
  const like = applyToDossier('legality_check', '', null, placeEvent(first.event, 1, context));
  const locked = await lockLiveDossierLike(trx, 'legality_check', like);
  if (locked === null) return false;
  const { dossier: check } = locked;
  if (await saidBefore(trx, check, { words: words.body, petition: given.petition }, staff)) return true;
  const decision = noteSignAgain(given, context);
  if (!decision.ok) return false;
  const refs = [check.grounds, ...(check.furtherSigns ?? []).map(({ grounds }) => grounds)];
  const said = [...(await dossierWords(trx, refs)).values()];
  const event = placeEvent(decision.event, check.version + 1, context);
  const search = [...said, words.body, about].join(' ');
  await recordDossierEvent(trx, 'legality_check', locked, event, { words: [words], search });
  return true;
};

const TRIES = 3;

/** Begins or adds, again where somebody else began or ended one at the same moment. */
const noteAsOfficer = async (begins: () => Promise<unknown>, adds: () => Promise<boolean>): Promise<void> => {
  for (let tries = 1; ; tries += 1) {
    if (await adds()) return;
    try {
      await begins();
      return;
    } catch (error) {
      if (!isSecondOfItsKind(error) || tries >= TRIES) throw error;
    }
  }
};

/** `POST /casework/legality-checks`: a sign is noted; what an officer notes of the same provision again is kept behind it. */
export const addNoting = (api: Api, path: string): void => {
  const { deps } = api;
  endpoint<'staff', typeof newLegalityCheck>(
    api,
    {
      method: 'post',
      path: `/casework/${path}`,
      summary: 'Note a sign that a document is unlawful; what an officer notes, coordinators take up',
      access: 'staff',
      quota: 'casework',
      body: newLegalityCheck,
      replies: { status: 201, shape: dossierMade },
      problems: ['action_not_allowed', 'wrong_origin'],
    },
    async ({ caller: { staff }, body, language }) => {
      if (staff.role !== 'coordinator' && staff.role !== 'officer') throw new ApiProblem('not_found');
      const [known] = await knownProvisions(deps, [{ provision: body.provision, pointer: '/provision' }], {
        forPublic: false,
      });
      if (known === undefined) throw new ApiProblem('not_found');
      const { document, article, clause, point } = known.provision;
      const context = contextOf(staff, deps);
      const drafting = known.document.row.drafting_agency;
      const { write, written } = dossierWriter(deps);
      const given: NewLegalityCheck = {
        provision: { document, article, clause, point },
        grounds: write(body.grounds),
        petition: body.petition === undefined ? null : (await readablePetition(deps, body.petition, staff)).id,
        owner: body.owner ?? (drafting !== null && deps.agencies.find(drafting) !== null ? drafting : null),
        coordinator: coordinatorOf(staff, deps),
      };
      const decision = noteSign(given, context);
      if (!decision.ok) throw dossierRefused(decision.refusals, language);
      const search = `${body.grounds} ${known.search}`;
      const made = { decision, context, provisions: [known.provision], words: written, search, language };
      const record = () => deps.db.transaction().execute((trx) => begin(trx, deps, 'legality_check', made));
      if (staff.role === 'coordinator')
        return { status: 201, body: { id: (await orExistsAlready(record, language)).id } };
      // Whether there is one already is not an officer's to know: the answer is the same.
      const [words] = written;
      if (words !== undefined)
        await noteAsOfficer(record, () =>
          deps.db
            .transaction()
            .execute((trx) => noteBehind(trx, { given, context, words, staff, about: known.search })),
        );
      return { status: 201, body: { id: null } };
    },
  );
};

import { outcomeNames, type OutcomeOptions, outcomeOptions, refusalWords } from '@thaogo/contract';
import { civilDateOf, judgeOutcome, type Language, OUTCOMES, type OutcomeWays, outcomeWays } from '@thaogo/domain';
import { concernedDocuments } from '../commands/concerned-documents.ts';
import { readablePetition } from '../commands/readable-petition.ts';
import type { AgencyBook } from '../dependencies.ts';
import { type Api, endpoint } from '../http/endpoint.ts';
import { agencyName } from '../presentation/agency-name.ts';
import { choiceView } from '../presentation/measure-views.ts';

/** What may be chosen, with the names of those to whom it may be proposed; null where nothing may. */
const waysView = (
  ways: OutcomeWays | null,
  agencies: AgencyBook,
  language: Language,
): OutcomeOptions['items'][number]['ways'] => {
  if (ways === null || (!ways.own && ways.proposed === null)) return null;
  const { own, proposed, latest } = ways;
  const to = (proposed?.to ?? []).map((code) => agencyName(code, agencies, language));
  return { own, proposed: proposed === null ? null : { to, anybody: proposed.anybody }, latest };
};

/** `GET /casework/petitions/{code}/outcomes`. */
export const addOutcomeOptions = (api: Api): void => {
  const { deps } = api;
  endpoint(
    api,
    {
      method: 'get',
      path: '/casework/petitions/{code}/outcomes',
      summary: 'Which outcomes an answer to this petition may name, and by whom each would be done',
      access: 'staff',
      quota: 'casework',
      replies: { status: 200, shape: outcomeOptions },
    },
    async ({ caller, path, language }) => {
      const { code, lead, competent } = await readablePetition(deps, path.code, caller.staff);
      const agency = lead === null ? null : deps.agencies.find(lead);
      const documents = await concernedDocuments(deps.db, code);
      const today = civilDateOf(deps.now());
      const items = OUTCOMES.map((outcome) => {
        const facts = agency === null ? null : { documents, lead: agency, competent, agencies: deps.agencies, today };
        const judged = facts === null ? ({ ok: true, measure: null } as const) : judgeOutcome({ outcome }, facts);
        const ways = facts === null ? null : outcomeWays(outcome, facts);
        // What is not allowed as it stands may be once somebody says to whom it is proposed.
        const allowed = judged.ok || ways?.own === true || (ways?.proposed ?? null) !== null;
        const choice = judged.ok
          ? choiceView(judged.measure ?? undefined, { agencies: deps.agencies, language })
          : null;
        return {
          outcome,
          name: outcomeNames[language][outcome],
          allowed,
          reason: judged.ok || allowed ? null : refusalWords[language][judged.refusal],
          whose: choice?.whose ?? null,
          addressee: choice?.addressee ?? null,
          ways: waysView(ways, deps.agencies, language),
        };
      });
      return { status: 200, body: { items } };
    },
  );
};

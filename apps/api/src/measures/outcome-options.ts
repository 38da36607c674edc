import { outcomeNames, outcomeOptions, refusalWords } from '@thaogo/contract';
import { civilDateOf, judgeOutcome, OUTCOMES } from '@thaogo/domain';
import { concernedDocuments } from '../commands/concerned-documents.ts';
import { readablePetition } from '../commands/readable-petition.ts';
import { type Api, endpoint } from '../http/endpoint.ts';
import { choiceView } from '../presentation/measure-views.ts';

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
        const judged =
          agency === null
            ? ({ ok: true, measure: null } as const)
            : judgeOutcome({ outcome }, { documents, lead: agency, competent, agencies: deps.agencies, today });
        const choice = judged.ok
          ? choiceView(judged.measure ?? undefined, { agencies: deps.agencies, language })
          : null;
        return {
          outcome,
          name: outcomeNames[language][outcome],
          allowed: judged.ok,
          reason: judged.ok ? null : refusalWords[language][judged.refusal],
          whose: choice?.whose ?? null,
          addressee: choice?.addressee ?? null,
        };
      });
      return { status: 200, body: { items } };
    },
  );
};

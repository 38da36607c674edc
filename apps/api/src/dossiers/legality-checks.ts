import { legalityActionBodies, type LegalityView, legalityView, outcomeNames } from '@thaogo/contract';
import { dossierWords, type FoundDossier, membersOf } from '@thaogo/db';
import {
  actingOnLegalityCheck,
  decideLegalityCheck,
  type Language,
  legalityActions,
  type LegalityCheck,
  type LegalityCommand,
  type Staff,
} from '@thaogo/domain';
import { codeIfReadable } from '../commands/readable-petition.ts';
import type { ApiDependencies } from '../dependencies.ts';
import type { Api } from '../http/endpoint.ts';
import { ApiProblem } from '../http/problems.ts';
import { agencyName } from '../presentation/agency-name.ts';
import { addDossierPage, dossierActions, type DossierDoor } from './act.ts';
import { dossierActionViews, dossierHistory, dossierItems } from './dossier-views.ts';
import { addDossierList } from './list-dossiers.ts';
import { addNoting } from './note-sign.ts';

const PATH = 'legality-checks';

const view = async (
  found: FoundDossier<LegalityCheck>,
  staff: Staff,
  deps: ApiDependencies,
  language: Language,
): Promise<LegalityView> => {
  const { dossier: check } = found;
  const [item] = await dossierItems([found], deps, language);
  if (item === undefined) throw new ApiProblem('not_found');
  const { conclusion, handling } = check;
  const further = check.furtherSigns ?? [];
  const words = await dossierWords(deps.db, [
    check.dueReason,
    check.dropping,
    conclusion?.words,
    ...further.map(({ grounds }) => grounds),
  ]);
  const furtherSigns = await Promise.all(
    further.map(async ({ grounds, petition, owner, agency, on }) => ({
      grounds: words.get(grounds.id) ?? '',
      petition: petition === null ? null : await codeIfReadable(deps, petition, staff),
      owner: owner === null ? null : agencyName(owner, deps.agencies, language),
      agency: agencyName(agency, deps.agencies, language),
      on,
    })),
  );
  return {
    ...item,
    state: check.state,
    grounds: item.title,
    petition: check.petition === null ? null : await codeIfReadable(deps, check.petition, staff),
    furtherSigns,
    officer: check.officer === null ? null : { own: check.officer === staff.id },
    originalDueOn: check.originalDueOn,
    dueReason: words.get(check.dueReason?.id ?? '') ?? null,
    request: check.request,
    conclusion:
      conclusion === null
        ? null
        : {
            unlawful: conclusion.unlawful,
            number: conclusion.number,
            on: conclusion.on,
            text: words.get(conclusion.words?.id ?? '') ?? null,
          },
    handling: handling === null ? null : { ...handling, name: outcomeNames[language][handling.kind] },
    dropping: words.get(check.dropping?.id ?? '') ?? null,
    actions: dossierActionViews(legalityActions(check, staff, deps.agencies), language),
    history: await dossierHistory(check, deps, language),
  };
};

const DOOR: DossierDoor<'legality_check', LegalityCommand> = {
  kind: 'legality_check',
  path: PATH,
  acting: (dossier, { action }, staff, agencies) => actingOnLegalityCheck(dossier, action, staff, agencies),
  decide: decideLegalityCheck,
  view,
  shape: legalityView,
};

/** Documents with a sign of being unlawful: for few people, from the sign to what was done about it. */
export const addLegalityChecks = (api: Api): void => {
  const addAction = dossierActions(api, DOOR);
  const bodies = legalityActionBodies;
  addDossierList(
    api,
    'legality_check',
    PATH,
    'Documents with a sign of being unlawful, for those who may know of them',
  );
  addNoting(api, PATH);
  addDossierPage(api, DOOR, 'One check of a document with a sign of being unlawful');
  addAction({
    action: 'set_owner',
    summary: 'Name the agency that drafted the document; it has not been asked then',
    body: bodies.set_owner,
    command: ({ owner }) => ({ action: 'set_owner', owner }),
  });
  addAction({
    action: 'request',
    summary: 'Enter the letter that asks the agency to check the document itself',
    body: bodies.request,
    command: ({ number, on }) => ({ action: 'request', number, on }),
  });
  addAction({
    action: 'set_due',
    summary: 'Set the day by which a reply, or the handling, is awaited',
    body: bodies.set_due,
    command: ({ dueOn, reason }, { writer }) => ({ action: 'set_due', dueOn, reason: writer.writeOptional(reason) }),
  });
  addAction({
    action: 'put_in_charge',
    summary: 'Put an officer of the agency in charge (its leaders)',
    body: bodies.put_in_charge,
    command: async ({ officer }, { trx, staff }) => {
      const members = await membersOf(trx, staff.agency);
      const found = members.find(({ id, closed }) => id === officer && !closed);
      return {
        action: 'put_in_charge',
        officer: found === undefined ? null : { id: found.id, role: found.role, agency: staff.agency },
      };
    },
  });
  addAction({
    action: 'conclude',
    summary: 'Enter the conclusion: unlawful or not, by which letter of which day',
    body: bodies.conclude,
    command: ({ unlawful, number, on, text }, { writer }) => ({
      action: 'conclude',
      unlawful,
      number,
      on,
      words: writer.writeOptional(text),
    }),
  });
  addAction({
    action: 'handle',
    summary: 'Enter what was done about a document found to be unlawful, by which document',
    body: bodies.handle,
    command: ({ kind, numberSymbol, on }) => ({ action: 'handle', kind, numberSymbol, on }),
  });
  addAction({
    action: 'drop',
    summary: 'Follow it no longer',
    body: bodies.drop,
    command: ({ reason }, { writer }) => ({ action: 'drop', reason: writer.write(reason) }),
  });
  addAction({
    action: 'reopen',
    summary: 'Take it up again',
    body: bodies.reopen,
    command: ({ reason }, { writer }) => ({ action: 'reopen', reason: writer.write(reason) }),
  });
};

import { agencyLetterQuery, refusalWords } from '@thaogo/contract';
import type { NamedAgency } from '@thaogo/db';
import type { Petition } from '@thaogo/domain';
import type { z } from 'zod';
import { readablePetition } from '../commands/readable-petition.ts';
import type { ApiDependencies } from '../dependencies.ts';
import { type Api, endpoint } from '../http/endpoint.ts';
import { ApiProblem } from '../http/problems.ts';
import { agencyLetter } from '../paper/agency-letter.ts';
import { slipOf } from '../paper/slip.ts';
import { readStory } from '../presentation/petition-story.ts';
import { outside, whyNoAgencyLetter } from './agency-letter-offer.ts';

const PDF = 'application/pdf';
const FORMS = {
  pdf: PDF,
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
} as const;

/** The agency outside the system that the letter is for. @throws ApiProblem `invalid` where there is none by that code. */
const addressee = (petition: Petition, asked: string | undefined, deps: ApiDependencies): NamedAgency => {
  const agency = outside(asked ?? petition.proposedLead, deps);
  if (agency === null) throw new ApiProblem('invalid', { fields: [{ pointer: '/to', code: 'unknown_code' }] });
  return agency;
};

const addAgencyLetter = (api: Api, form: keyof typeof FORMS, summary: string): void => {
  const { deps } = api;
  endpoint<'staff', z.ZodUndefined, typeof agencyLetterQuery>(
    api,
    {
      method: 'get',
      path: `/casework/petitions/{code}/agency-letter.${form}`,
      summary,
      access: 'staff',
      quota: 'paper',
      query: agencyLetterQuery,
      replies: { status: 200, file: [FORMS[form]] },
      problems: ['action_not_allowed'],
    },
    async ({ caller, path, query, language }) => {
      const petition = await readablePetition(deps, path.code, caller.staff);
      const refused = whyNoAgencyLetter(petition, caller.staff);
      if (refused !== null) {
        const reasons = [{ code: refused, detail: refusalWords[language][refused] }];
        throw new ApiProblem('action_not_allowed', { reasons });
      }
      const to = addressee(petition, query.to, deps);
      const letter = await agencyLetter(await readStory(deps.db, petition), to, deps);
      const bytes = await deps.paper.letter(letter, form);
      return { status: 200, file: { bytes, type: FORMS[form], name: `${petition.code}-${to.code}.${form}` } };
    },
  );
};

/** What staff print: the slip of a petition, and the letter to an agency that has not joined. */
export const addPaper = (api: Api): void => {
  const { deps } = api;
  endpoint(
    api,
    {
      method: 'get',
      path: '/casework/petitions/{code}/slip.pdf',
      summary: 'The slip of a petition as a sheet of paper in the sender’s language, without the secret',
      access: 'staff',
      quota: 'paper',
      replies: { status: 200, file: [PDF] },
    },
    async ({ caller, path }) => {
      const petition = await readablePetition(deps, path.code, caller.staff);
      // It is for the sender, whatever language the console speaks.
      const slip = slipOf(await readStory(deps.db, petition), deps, petition.language, null);
      const bytes = await deps.paper.slip(slip);
      return { status: 200, file: { bytes, type: PDF, name: `${petition.code}.pdf` } };
    },
  );
  addAgencyLetter(
    api,
    'docx',
    'A letter, ready to be edited, that passes a petition on to an agency that has not joined',
  );
  addAgencyLetter(api, 'pdf', 'The same letter to look at');
};

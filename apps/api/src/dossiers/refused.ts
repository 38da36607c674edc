import { dossierRefusalWords } from '@thaogo/contract';
import type { DossierRefusal, Language } from '@thaogo/domain';
import { ApiProblem } from '../http/problems.ts';

/** A refused action on a dossier as the client is told of it: with every reason. */
export const dossierRefused = (refusals: readonly DossierRefusal[], language: Language): ApiProblem =>
  new ApiProblem('action_not_allowed', {
    reasons: refusals.map((code) => ({ code, detail: dossierRefusalWords[language][code] })),
  });

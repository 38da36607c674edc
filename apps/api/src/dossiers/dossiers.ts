import type { Api } from '../http/endpoint.ts';
import { addBottleneckWork } from './bottlenecks.ts';
import { addDelegatedRules } from './delegated-rules.ts';
import { addLegalityChecks } from './legality-checks.ts';
import { addPublicBottlenecks } from './public-bottlenecks.ts';

/** Work on the law itself that no single petition holds. */
export const addDossiers = (api: Api): void => {
  addPublicBottlenecks(api);
  addBottleneckWork(api);
  addDelegatedRules(api);
  addLegalityChecks(api);
};

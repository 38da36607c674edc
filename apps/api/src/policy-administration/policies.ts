import { enteredVersion, newPolicy, policyList, policyVersion } from '@thaogo/contract';
import { versionRecords } from '@thaogo/db';
import { civilDateOf, type Policy } from '@thaogo/domain';
import { type Api, endpoint } from '../http/endpoint.ts';
import { checkedVersion, enterChecked, namedVersion, versionView } from './rule-versions.ts';

const assumptionsIn = ({ periods, warnings, reports, routing, grounds, difficulties }: Policy): number =>
  [
    ...Object.values(periods),
    ...Object.values(warnings ?? {}),
    ...(reports ?? []),
    routing,
    ...grounds,
    ...difficulties,
  ].filter(({ source }) => source.assumption).length;

/** Versions of the policy: periods, extensions and pauses, grounds and the lists. */
export const addPolicies = (api: Api): void => {
  const { deps } = api;
  const rulingOn = (today: string): string => deps.policies.inForce(today).policy.version;
  endpoint(
    api,
    {
      method: 'get',
      path: '/admin/policies',
      summary: 'Versions of the policy, newest in force first',
      access: 'administrator',
      quota: 'casework',
      replies: { status: 200, shape: policyList },
    },
    async () => {
      const today = civilDateOf(deps.now());
      const items = (await versionRecords(deps.db, 'policy')).map((record) => ({
        ...versionView(record, rulingOn(today), today),
        assumptions: assumptionsIn(deps.versionSchemas.policy.parse(record.content)),
      }));
      return { status: 200, body: { items } };
    },
  );
  endpoint(
    api,
    {
      method: 'get',
      path: '/admin/policies/{id}',
      summary: 'One version of the policy with everything it sets',
      access: 'administrator',
      quota: 'casework',
      replies: { status: 200, shape: policyVersion },
    },
    async ({ path }) => {
      const record = await namedVersion(deps, 'policy', path.id);
      const today = civilDateOf(deps.now());
      const policy = deps.versionSchemas.policy.parse(record.content);
      return { status: 200, body: { ...versionView(record, rulingOn(today), today), policy } };
    },
  );
  endpoint(
    api,
    {
      method: 'post',
      path: '/admin/policies',
      summary: 'Enter a version of the policy; its periods bind what starts once it is in force',
      access: 'administrator',
      quota: 'casework',
      body: newPolicy,
      replies: { status: 201, shape: enteredVersion },
      problems: ['wrong_origin'],
    },
    async ({ body, caller }) => {
      const policy = checkedVersion(deps.versionSchemas.policy, body.policy, '/policy');
      const entered = await enterChecked(deps, 'policy', policy, { staff: caller.staff, reason: body.reason });
      return { status: 201, body: entered };
    },
  );
};

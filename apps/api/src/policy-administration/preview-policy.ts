import { policyPreview, policyPreviewRequest } from '@thaogo/contract';
import { civilDateOf, dueUnderBoth, policyChanges } from '@thaogo/domain';
import { type Api, endpoint } from '../http/endpoint.ts';
import { checkedVersion } from './rule-versions.ts';

/** What a policy would say differently, and when what starts on its first day would be due, before it is entered. */
export const addPolicyPreview = (api: Api): void => {
  const { deps } = api;
  endpoint(
    api,
    {
      method: 'post',
      path: '/admin/policies/preview',
      summary: 'What a policy would change for what starts once it is in force, without entering it',
      access: 'administrator',
      quota: 'casework',
      body: policyPreviewRequest,
      replies: { status: 200, shape: policyPreview },
      problems: ['wrong_origin'],
    },
    ({ body }) => {
      const after = checkedVersion(deps.versionSchemas.policy, body.policy, '/policy');
      const { policy: before, calendar } = deps.policies.inForce(civilDateOf(deps.now()));
      return Promise.resolve({
        status: 200,
        body: {
          changes: policyChanges(before, after),
          startingOn: after.inForceFrom,
          due: dueUnderBoth(after.inForceFrom, before, after, calendar),
        },
      });
    },
  );
};

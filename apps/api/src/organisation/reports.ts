import { reportList } from '@thaogo/contract';
import { civilDateOf, nextReports, type Role } from '@thaogo/domain';
import { type Api, endpoint } from '../http/endpoint.ts';
import { ApiProblem } from '../http/problems.ts';
import { explainedDays } from '../presentation/explained-days.ts';

/** Who owes monthly reports, and who sets by when. */
const CONCERNED: readonly Role[] = ['coordinator', 'administrator'];

/** `GET /organisation/reports`: by when which monthly report has to be there, explained day by day. */
export const addReports = (api: Api): void => {
  const { deps } = api;
  endpoint(
    api,
    {
      method: 'get',
      path: '/organisation/reports',
      summary: 'Monthly reports with their next due date, for coordinators and administrators',
      access: 'staff',
      quota: 'casework',
      replies: { status: 200, shape: reportList },
    },
    ({ caller, language }) => {
      if (!CONCERNED.includes(caller.staff.role)) throw new ApiProblem('not_found');
      const today = civilDateOf(deps.now());
      const { policy, calendar } = deps.policies.inForce(today);
      const items = nextReports(today, policy, calendar).map(
        ({ code, name, beforeDay, dueOn, source, explanation }) => ({
          code,
          name: name[language],
          beforeDay,
          dueOn,
          source: source.assumption ? null : source.reference,
          note: source.note?.[language] ?? null,
          explanation: explainedDays(explanation, language),
        }),
      );
      return Promise.resolve({ status: 200, body: { items } });
    },
  );
};

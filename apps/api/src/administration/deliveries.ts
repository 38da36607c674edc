import { deadDeliveries } from '@thaogo/contract';
import { deliveriesIn, revive } from '@thaogo/db';
import { z } from 'zod';
import { type Api, endpoint } from '../http/endpoint.ts';
import { ApiProblem } from '../http/problems.ts';

const query = z.object({ state: z.enum(['planned', 'retrying', 'sent', 'dead', 'no_address']).default('dead') });
const NEWEST = 100;

/** Messages and how they fared, so that a dead one is seen and sent again. */
export const addDeliveryAdministration = (api: Api): void => {
  const { deps } = api;
  endpoint(
    api,
    {
      method: 'get',
      path: '/admin/deliveries',
      summary: 'The newest hundred deliveries in a state; the dead ones unless asked otherwise',
      access: 'administrator',
      quota: 'casework',
      query,
      replies: { status: 200, shape: deadDeliveries },
    },
    async (given) => {
      const found = await deliveriesIn(deps.db, [given.query.state], NEWEST);
      return {
        status: 200,
        body: {
          items: found.map((delivery) => ({
            id: delivery.id,
            code: delivery.code,
            news: delivery.news,
            to: delivery.recipient,
            agency: delivery.agency,
            state: delivery.state,
            attempts: delivery.attempts,
            error: delivery.error,
            plannedAt: delivery.planned_at.toISOString(),
          })),
        },
      };
    },
  );
  endpoint(
    api,
    {
      method: 'post',
      path: '/admin/deliveries/{id}/retry',
      summary: 'Send a dead delivery again',
      access: 'administrator',
      quota: 'casework',
      body: z.object({}),
      replies: { status: 204, shape: null },
      problems: ['wrong_origin'],
    },
    async ({ path, requestId }) => {
      const id = path.id ?? '';
      if (!z.uuid().safeParse(id).success) throw new ApiProblem('not_found');
      const revived = await deps.db.transaction().execute(async (trx) => {
        if (!(await revive(trx, id))) return false;
        await deps.jobs.deliver(trx, [id], requestId);
        return true;
      });
      if (!revived) throw new ApiProblem('not_found');
      return { status: 204 };
    },
  );
};

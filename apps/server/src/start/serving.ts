import { randomBytes } from 'node:crypto';
import { type Accounts, type ApiDependencies, createApi, type Files, type Log, type Paper } from '@thaogo/api';
import { calendarSchema, policySchema } from '@thaogo/policy';
import { signReceipt } from '@thaogo/receipt';
import { v7 } from 'uuid';
import type { Configuration } from '../configuration/configuration.ts';
import type { Part } from '../http/application.ts';
import type { Requests } from '../http/requests.ts';
import type { JobQueue } from '../jobs/job-queue.ts';
import { openScoreCard } from '../training/kept-score-card.ts';
import { judgeShippedBeside } from '../training/train-beside.ts';
import type { Installation } from './installation.ts';

/** What the faces of an installation are made from. */
export interface Serving {
  configuration: Configuration;
  installation: Installation;
  publicUrl: string;
  accounts: Accounts;
  queue: JobQueue;
  files: Files;
  requests: Requests;
  paper: Paper;
  log: Log;
}

/** Makes the public site out of a way to ask the API. */
export type CreateSite = (given: { api: typeof fetch; publicUrl: string; development: boolean }) => Part;

/** Everything the API asks of the world outside it. */
const apiDependencies = (serving: Serving): ApiDependencies => {
  const { configuration, installation, publicUrl } = serving;
  const { operator, scope, coordinator } = configuration;
  return {
    db: installation.connection.db,
    now: () => installation.clock.now(),
    realNow: () => new Date(),
    newId: () => v7(),
    randomBytes,
    keys: installation.keys,
    signReceipt: (facts) => ({
      ...signReceipt(
        {
          kind: 'thaogo-receipt',
          v: 1,
          ...facts,
          operator: operator.vi,
          url: `${publicUrl}/tra-cuu/${facts.code}`,
        },
        installation.keys.receipts,
      ),
    }),
    policies: installation.policies,
    versionSchemas: { policy: policySchema, calendar: calendarSchema },
    get knowledge() {
      return installation.knowledge.current();
    },
    scoreCard: openScoreCard(installation.connection.db, judgeShippedBeside),
    agencies: installation.agencies,
    accounts: serving.accounts,
    jobs: serving.queue,
    files: serving.files,
    paper: serving.paper,
    installation: {
      operator,
      scope,
      coordinator,
      publicUrl,
      trial: installation.connection.kind === 'embedded',
    },
    log: serving.log,
    rateLimits: configuration.rateLimits,
    trustedProxies: configuration.trustedProxies,
    remoteAddress: () => serving.requests.remoteAddress(),
  };
};

/** The API, and the site that asks it without a port. */
export const createFaces = (serving: Serving, createSite: CreateSite): { api: Part; site: Part } => {
  const { app } = createApi(apiDependencies(serving));
  const ask = serving.requests.inProcess((request) => app.fetch(request), serving.publicUrl);
  const { development } = serving.configuration;
  return { api: app, site: createSite({ api: ask, publicUrl: serving.publicUrl, development }) };
};

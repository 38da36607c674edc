import type { RequestListener } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import { type Log, REQUEST_ID_HEADER } from '@thaogo/api';
import { v7 } from 'uuid';
import { createApplication, type Part } from '../http/application.ts';
import type { Requests } from '../http/requests.ts';
import type { StaticFiles } from '../http/static-files.ts';

/** What stands around every answer, from the first moment on. */
interface Around {
  health: Part;
  faces: { siteFiles: StaticFiles; consoleFiles: StaticFiles } | null;
  log: Log;
  requests: Requests;
}

/** The handler of the port: everything that is mounted so far. */
export const answering = (
  { health, faces, log, requests }: Around,
  {
    publicUrl,
    api = null,
    site = null,
    development = null,
  }: { publicUrl: string; api?: Part | null; site?: Part | null; development?: Part | null },
): RequestListener => {
  const application = createApplication(
    { health, api, site, development, siteFiles: faces?.siteFiles ?? null, consoleFiles: faces?.consoleFiles ?? null },
    { publicUrl, log, requestId: (request) => request.headers.get(REQUEST_ID_HEADER) ?? '' },
  );
  const answer = getRequestListener((request) => application.fetch(request), { overrideGlobalObjects: false });
  return requests.following(
    (incoming, outgoing) => {
      void answer(incoming, outgoing);
    },
    () => v7(),
  );
};

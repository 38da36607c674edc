/** An installation as it is on its first day: no demonstration data, one administrator, mail over real SMTP. */

import { type FreshDatabase, freshDatabase } from '../support/fresh-database.ts';
import { type MailServer, startMailServer } from '../support/mail-server.ts';
import { type ServerProcess, startServer } from '../support/server-process.ts';

export interface Installation {
  /** Without a slash at the end. */
  url: string;
  mail: MailServer;
  administrator: { email: string; password: string };
  /** Moves the development clock forward by so many days. */
  passDays: (days: number) => Promise<void>;
  close: () => Promise<void>;
}

const OPERATOR = {
  OPERATOR_NAME: 'Tổ công tác tháo gỡ điểm nghẽn',
  OPERATOR_NAME_EN: 'Task force on legal bottlenecks',
};
const DAY_MS = 86_400_000;

const passDays = async (url: string, days: number): Promise<void> => {
  const now = new Date(Date.now() + days * DAY_MS).toISOString();
  const headers = { 'content-type': 'application/json', origin: url };
  const reply = await fetch(`${url}/dev/clock`, { method: 'POST', headers, body: JSON.stringify({ now }) });
  if (!reply.ok) throw new Error(`The clock stayed where it was: ${reply.status} ${await reply.text()}`);
};

/** @param database where it keeps its data; the caller closes it. */
export const openInstallation = async (database: 'embedded' | 'postgresql'): Promise<Installation> => {
  const administrator = { email: 'quan-tri@thaogo.example', password: 'chín con trâu qua cầu khỉ' };
  const mail = await startMailServer();
  let fresh: FreshDatabase | null = null;
  let server: ServerProcess | null = null;
  const close = async (): Promise<void> => {
    await server?.stop();
    await server?.clear();
    await fresh?.drop();
    await mail.stop();
  };
  try {
    fresh = database === 'postgresql' ? await freshDatabase() : null;
    server = await startServer({
      env: {
        ...OPERATOR,
        ADMIN_EMAIL: administrator.email,
        ADMIN_PASSWORD: administrator.password,
        SMTP_URL: mail.url,
        MAIL_FROM: 'Tháo Gỡ <khong-tra-loi@thaogo.example>',
      },
      ...(fresh !== null && { databaseUrl: fresh.url }),
    });
  } catch (error) {
    await close();
    throw error;
  }
  const { url } = server;
  return { url, mail, administrator, passDays: (days) => passDays(url, days), close };
};

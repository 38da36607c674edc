import type { MadeAdministrator } from './first-administrator.ts';

/** What somebody who has just started the server needs to know. */
export interface Welcome {
  publicUrl: string;
  embedded: boolean;
  /** Whether the development addresses can be reached. */
  development: boolean;
  administrator: MadeAdministrator | 'needed' | null;
  dataDir: string;
}

const accountLines = (administrator: Welcome['administrator']): string[] => {
  if (administrator === null || administrator === 'needed') return [];
  const password =
    administrator.password === null
      ? '  Password    the one in ADMIN_PASSWORD'
      : `  Password    ${administrator.password}   (shown this once; keep it)`;
  return ['', '  First administrator', `  E-mail      ${administrator.email}`, password];
};

/** The text that stands in the terminal once the server is ready. */
export const welcomeText = ({ publicUrl, embedded, development, administrator, dataDir }: Welcome): string =>
  [
    '',
    `  Tháo Gỡ is running at ${publicUrl}`,
    '',
    `  Public site ${publicUrl}/`,
    `  Console     ${publicUrl}/console/`,
    ...(development ? [`  Mail        ${publicUrl}/dev/mail`] : []),
    ...accountLines(administrator),
    ...(embedded
      ? [
          '',
          `  The database is embedded, in ${dataDir}. It is for trial and development: it may lose data when the`,
          '  power fails. For real use set DATABASE_URL to a PostgreSQL.',
        ]
      : []),
    '',
    '',
  ].join('\n');

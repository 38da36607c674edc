import type { DemonstrationAccount } from '../demonstration/staff.ts';
import type { MadeAdministrator } from './first-administrator.ts';

/** What somebody who has just started the server needs to know. */
export interface Welcome {
  publicUrl: string;
  embedded: boolean;
  /** Whether the development addresses can be reached. */
  development: boolean;
  administrator: MadeAdministrator | 'needed' | null;
  dataDir: string;
  /** Accounts of a demonstration that was just filled. */
  people: readonly DemonstrationAccount[];
}

const accountLines = (administrator: Welcome['administrator']): string[] => {
  if (administrator === null || administrator === 'needed') return [];
  const password =
    administrator.password === null
      ? '  Password    the one in ADMIN_PASSWORD'
      : `  Password    ${administrator.password}   (shown this once; keep it)`;
  return ['', '  First administrator', `  E-mail      ${administrator.email}`, password];
};

const peopleLines = (people: Welcome['people']): string[] =>
  people.length === 0
    ? []
    : [
        '',
        '  People of the demonstration (role, agency, e-mail, password, secret for one-time codes)',
        ...people.map(({ role, agency, email, password, totpSecret }) =>
          ['  ', role.padEnd(16), (agency ?? '–').padEnd(16), email, password, totpSecret].join('  '),
        ),
      ];

/** The text that stands in the terminal once the server is ready. */
export const welcomeText = ({ publicUrl, embedded, development, administrator, dataDir, people }: Welcome): string =>
  [
    '',
    `  Tháo Gỡ is running at ${publicUrl}`,
    '',
    `  Public site ${publicUrl}/`,
    `  Console     ${publicUrl}/console/`,
    ...(development ? [`  Mail        ${publicUrl}/dev/mail`] : []),
    ...accountLines(administrator),
    ...peopleLines(people),
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

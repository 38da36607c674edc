import type { Configuration } from '../configuration/configuration.ts';

/** What people type into their browsers, without trailing slash. */
export const publicUrlOf = ({ publicUrl, host }: Pick<Configuration, 'publicUrl' | 'host'>, port: number): string => {
  if (publicUrl !== null) return publicUrl;
  const everywhere = host === '0.0.0.0' || host === '::';
  const name = everywhere ? 'localhost' : host.includes(':') ? `[${host}]` : host;
  return `http://${name}${port === 80 ? '' : `:${port}`}`;
};

/** Where clamd listens: a socket's path, or host and port. */
export type ClamdAddress = { path: string } | { host: string; port: number };

/** Reads `CLAMD`: `/run/clamav/clamd.ctl`, or `host:port`; null for anything else. */
export const readClamdAddress = (text: string): ClamdAddress | null => {
  if (text.startsWith('/')) return { path: text };
  const match = /^(?:\[([0-9a-f:]+)\]|([a-z0-9.-]+)):(\d{1,5})$/i.exec(text);
  const port = Number(match?.[3]);
  const host = match?.[1] ?? match?.[2];
  return host === undefined || port < 1 || port > 65_535 ? null : { host, port };
};

/** What reply addresses begin with, so that an operator can point just these here. */
export const REPLY_PREFIX = 'tra-loi+';

/** The token of a reply address; null when it is none of ours. */
export const replyTokenIn = (address: string, domain: string): string | null => {
  const [, token, at] = /^tra-loi\+([0-9a-f]{40})@(.+)$/.exec(address.trim().toLowerCase()) ?? [];
  return token === undefined || at !== domain.toLowerCase() ? null : token;
};

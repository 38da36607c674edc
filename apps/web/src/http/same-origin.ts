/**
 * Whether a request that changes something comes from one of our own pages. Browsers say so in `Sec-Fetch-Site` and
 * `Origin`; very old ones only in `Referer`. One that says nothing at all is refused.
 */
export const isSameOrigin = (headers: Headers, publicUrl: string): boolean => {
  const ours = new URL(publicUrl).origin;
  const site = headers.get('Sec-Fetch-Site');
  if (site !== null && site !== 'same-origin' && site !== 'none') return false;
  const origin = headers.get('Origin');
  if (origin !== null && origin !== 'null') return origin === ours;
  if (site !== null) return true;
  const referrer = headers.get('Referer');
  return referrer !== null && URL.canParse(referrer) && new URL(referrer).origin === ours;
};

/** Scripts, styles and fonts come from here and nowhere else; nothing inline; nobody frames us. */
const CONTENT_SECURITY_POLICY = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "form-action 'self'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
  "object-src 'none'",
].join('; ');

const PERMISSIONS_POLICY = ['camera', 'geolocation', 'microphone', 'payment', 'usb', 'browsing-topics']
  .map((feature) => `${feature}=()`)
  .join(', ');

const ALWAYS: readonly (readonly [string, string])[] = [
  ['content-security-policy', CONTENT_SECURITY_POLICY],
  ['x-content-type-options', 'nosniff'],
  ['x-frame-options', 'DENY'],
  ['referrer-policy', 'no-referrer'],
  ['cross-origin-opener-policy', 'same-origin'],
  ['cross-origin-resource-policy', 'same-origin'],
  ['permissions-policy', PERMISSIONS_POLICY],
];

const TWO_YEARS_SECONDS = 63_072_000;

/** The headers of every reply. `https` adds that browsers shall never come by any other way. */
export const securityHeaders = (https: boolean): readonly (readonly [string, string])[] =>
  https ? [...ALWAYS, ['strict-transport-security', `max-age=${TWO_YEARS_SECONDS}`]] : ALWAYS;

/** A base32 secret in groups of four, as it is typed off a screen. */
export const groupedSecret = (secret: string): string => secret.replaceAll(/(.{4})(?=.)/g, '$1 ');

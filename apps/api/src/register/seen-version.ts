/** The version that `If-Match` names; null where it names none. */
export const seenVersion = (header: string | undefined): number | null => {
  const digits = /^(?:W\/)?"(\d{1,9})"$/.exec(header ?? '')?.[1];
  return digits === undefined ? null : Number(digits);
};

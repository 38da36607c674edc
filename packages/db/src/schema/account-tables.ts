/** Tables of staff accounts. */
export type AccountTables = Record<never, never>;

/** Why routing chose an agency, for a sentence in the reader's language. */
export interface RoutingReason {
  code:
    | 'issued'
    | 'drafted'
    | 'probably_drafted'
    | 'succeeded'
    | 'about'
    | 'moved'
    | 'named'
    | 'local'
    | 'department'
    | 'not_joined'
    | 'bottleneck'
    | 'no_document'
    | 'unknown_document';
  document: string | null;
  /** The agency the reason speaks of, by code. */
  agency: string | null;
  /** What the petition is about, by code; only with `about` and `moved`. */
  matter?: string;
  /** The sender’s own words that say so. */
  words?: readonly string[];
}

/** What a schema of the contract takes, and gives, without bringing the schema itself into the browser. */
export type Sent<S extends { _zod: { input: unknown } }> = S['_zod']['input'];
export type Given<S extends { _zod: { output: unknown } }> = S['_zod']['output'];

/** Which workspace may depend on which, and no others. A change here is a change of the design. */
export const MAY_DEPEND_ON: Readonly<Record<string, readonly string[]>> = {
  'packages/legal': [],
  'packages/receipt': [],
  'packages/disclosure': [],
  'packages/policy': ['legal'],
  'packages/domain': ['legal', 'policy', 'receipt'],
  'packages/contract': ['domain'],
  'packages/db': ['domain', 'receipt'],
  'apps/api': ['contract', 'domain', 'legal', 'db'],
  'apps/web': ['contract'],
  'apps/console': ['contract'],
  'apps/server': ['legal', 'policy', 'receipt', 'domain', 'contract', 'disclosure', 'db', 'api', 'web', 'console'],
  test: ['legal', 'policy', 'receipt', 'domain', 'contract', 'disclosure', 'db', 'api', 'server'],
};

/** Dependencies of which only the types may be used: nothing of them runs in the browser or the form. */
export const TYPES_ONLY: Readonly<Record<string, readonly string[]>> = { 'packages/contract': ['domain'] };

/** Rooms without a clock, chance or surroundings, and the parts of Node that they may use all the same. */
export const PURE: Readonly<Record<string, readonly string[]>> = {
  'packages/legal': [],
  'packages/domain': [],
  'packages/contract': [],
  'packages/disclosure': [],
  'packages/receipt': ['node:crypto'],
  // Its files are its data, read through its door.
  'packages/policy': ['node:fs', 'node:path', 'node:url', 'node:process'],
};

/** Folders of the API that every feature stands on; all other folders there are features. */
export const GROUND_OF_THE_API: readonly string[] = [
  'http',
  'presentation',
  'accounts',
  'commands',
  'paper',
  'attachments',
];

/**
 * What an answer says will be done about the provision. Measures follow Law 64/2025/QH15 (amend, replace, repeal,
 * suspend, correct, issue, interpret art. 60, guide art. 61) and Resolution 206/2025/QH15 art. 4 (special resolution);
 * the last two say that nothing need be done, and why.
 */
export const OUTCOMES = [
  'amend',
  'replace',
  'repeal',
  'suspend',
  'correct',
  'issue_new',
  'propose_interpretation',
  'guide_application',
  'special_resolution',
  'not_an_obstacle',
  'already_settled',
] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** Limits of what can be sent, in NFC code points unless said otherwise. */
export const LIMITS = {
  textShortest: 20,
  textLongest: 20_000,
  proposalLongest: 10_000,
  titleLongest: 200,
  nameLongest: 200,
  citations: 20,
  /** Whole request body, in bytes. */
  body: 262_144,
  messageLongest: 10_000,
  draftLongest: 50_000,
  reasonLongest: 2000,
  issueNumberLongest: 50,
  /** The name of somebody or some body in one line: signer, addressee, another portal's word. */
  lineLongest: 200,
  /** Sealed working draft of the public form, in bytes of JSON. */
  formDraft: 131_072,
  passwordShortest: 12,
  passwordLongest: 128,
  pageLongest: 100,
  /** One file, in bytes. */
  fileBytes: 20_971_520,
  /** Files, and bytes in all, that the sender of one petition may send with it and later. */
  files: 10,
  filesBytes: 52_428_800,
  /** Files, and bytes in all, that one member of staff may attach to one petition; with one action `files` at most. */
  agencyFiles: 50,
  agencyFilesBytes: 209_715_200,
  fileNameLongest: 120,
  /** Petitions put into a group at once. */
  groupedAtOnce: 50,
} as const;

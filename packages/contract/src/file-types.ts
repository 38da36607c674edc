/** The kinds of file that are taken, by what their content is, each with the endings its name may have. */
export const FILE_TYPES = {
  'image/jpeg': ['jpg', 'jpeg'],
  'image/png': ['png'],
  'image/webp': ['webp'],
  'application/pdf': ['pdf'],
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': ['docx'],
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': ['xlsx'],
  'text/plain': ['txt', 'csv'],
} as const;
export type FileType = keyof typeof FILE_TYPES;

/**
 * What a browser offers to choose from. Without HEIC in it an iPhone converts its pictures to JPEG by itself.
 */
export const ACCEPTED_FILES = [
  ...Object.keys(FILE_TYPES),
  ...Object.values(FILE_TYPES).flatMap((ends) => ends.map((end) => `.${end}`)),
].join(',');

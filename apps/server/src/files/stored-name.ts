/** Names of stored files are ids; nothing else ever becomes a path. */
const NAME = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Files are nobody else's on the machine. */
export const FOLDER_MODE = 0o700;
export const FILE_MODE = 0o600;

/** @throws Error for what is no name of a stored file. */
export const checkedName = (name: string): string => {
  if (!NAME.test(name)) throw new Error('That is no name of a stored file.');
  return name;
};

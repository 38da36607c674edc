/** An error as the log keeps it. */
export interface LoggedError {
  name: string;
  /** SQLSTATE, or the system's own name for it. */
  code?: string;
  message: string;
  /** Where it happened, innermost first. */
  at: string[];
  cause?: LoggedError;
}

const FRAMES = 12;
const CAUSES = 3;

/**
 * Messages of databases, parsers and mail servers quote what they were given. Whatever is quoted, looks like an address
 * or like a number of somebody is left out.
 */
const withoutValues = (message: string): string =>
  message
    .slice(0, 1000)
    .replaceAll(/"[^"]*"|'[^']*'|`[^`]*`|“[^”]*”|<[^>]*>|=\([^)]*\)/g, '…')
    .replaceAll(/\S+@\S+/g, '…')
    .replaceAll(/\d[\d .-]{5,}/g, '…');

const described = (error: Error, causes: number): LoggedError => ({
  name: error.name,
  ...('code' in error && typeof error.code === 'string' && { code: error.code }),
  message: withoutValues(error.message),
  at: (error.stack ?? '')
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .slice(0, FRAMES)
    .map((line) => line.trim()),
  ...(causes > 0 && error.cause instanceof Error && { cause: described(error.cause, causes - 1) }),
});

/** What the log may keep of an error: its kind, where it happened, and its message without any value. */
export const errorWithoutValues = (error: Error): LoggedError => described(error, CAUSES);

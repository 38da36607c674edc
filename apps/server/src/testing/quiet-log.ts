import type { Log, LogFields } from '@thaogo/api';

/** A log that keeps its lines for a test to look at. */
export interface KeptLog extends Log {
  lines: { level: 'info' | 'warn' | 'error'; event: string; fields: LogFields }[];
}

export const keptLog = (): KeptLog => {
  const lines: KeptLog['lines'] = [];
  const at =
    (level: KeptLog['lines'][number]['level']) =>
    (event: string, fields: LogFields = {}): void => {
      lines.push({ level, event, fields });
    };
  return { lines, info: at('info'), warn: at('warn'), error: at('error') };
};

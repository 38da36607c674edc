import type { Log, LogFields } from '@thaogo/api';
import { type DestinationStream, pino } from 'pino';
import { errorWithoutValues } from './error-without-values.ts';

/** Which fields of a line may exist at all: nothing else is ever written, whatever a caller hands over. */
const allowed = (fields: LogFields): Record<string, unknown> => {
  const { requestId, method, route, status, ms, code, count, error } = fields;
  return {
    ...(requestId !== undefined && { requestId }),
    ...(method !== undefined && { method }),
    ...(route !== undefined && { route }),
    ...(status !== undefined && { status }),
    ...(ms !== undefined && { ms }),
    ...(code !== undefined && { code }),
    ...(count !== undefined && { count }),
    ...(error !== undefined && { error: errorWithoutValues(error) }),
  };
};

/** One line of JSON an event, on standard output unless another destination is given. */
export const createLog = (level: string, destination?: DestinationStream): Log => {
  const logger = pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (name) => ({ level: name }) },
    },
    destination ?? pino.destination(1),
  );
  return {
    info: (event, fields = {}) => logger.info(allowed(fields), event),
    warn: (event, fields = {}) => logger.warn(allowed(fields), event),
    error: (event, fields = {}) => logger.error(allowed(fields), event),
  };
};

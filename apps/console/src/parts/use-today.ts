import { useQuery } from '@tanstack/react-query';
import { installationQuery } from '../api/code-lists.ts';

/** Which day is it at the installation? Null until it has said so; the browser's clock does not count. */
export const useToday = (): string | null => useQuery(installationQuery).data?.today ?? null;

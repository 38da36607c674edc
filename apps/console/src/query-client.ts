import { QueryClient } from '@tanstack/react-query';
import { Refused } from './api/refused.ts';
import { onLanguageChange } from './language/language.ts';

const RETRIES = 2;

/** Reads are tried again when the server could not be reached or was unavailable, never when it refused. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      retry: (failures, error) => failures < RETRIES && !(error instanceof Refused && error.problem.status < 500),
      // The console must say that the network is away rather than wait for it in silence.
      networkMode: 'always',
    },
    mutations: { networkMode: 'always' },
  },
});

// Names and sentences come from the server in the language that was asked for.
onLanguageChange(() => {
  void queryClient.invalidateQueries();
});

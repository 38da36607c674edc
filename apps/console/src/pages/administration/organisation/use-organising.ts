import { useMutation, useQueryClient } from '@tanstack/react-query';
import { announce } from '../../../parts/announcer.tsx';

/** An act on the organisation; everything about it is asked for again afterwards, and what was done is said. */
export const useOrganising = <G>(act: (given: G) => Promise<unknown>) => {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: ({ given }: { given: G; said: string }) => act(given),
    onSuccess: async (_done, { said }) => {
      await queryClient.invalidateQueries({ queryKey: ['organisation'] });
      announce(said);
    },
  });
};

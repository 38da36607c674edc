import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { closeSession } from '../api/sessions.ts';
import { isRefusal } from '../api/refused.ts';
import { forgetEveryDraft } from '../pages/petition/draft/kept-draft.ts';

/** How does somebody sign out? Everything read and every unsaved draft leaves this browser with them. */
export const useSignOut = () => {
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  return useMutation({
    mutationFn: async () => {
      try {
        await closeSession();
      } catch (error) {
        if (!isRefusal(error, 'unauthenticated')) throw error;
      }
    },
    onSuccess: async () => {
      forgetEveryDraft(sessionStorage);
      queryClient.clear();
      await navigate({ to: '/sign-in', ignoreBlocker: true });
    },
  });
};

import { type CaseworkAction, type CaseworkView, consoleActionWords, type TimelineEntry } from '@thaogo/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { type ActionBody, actOn, petitionQuery } from '../../api/casework.ts';
import { isRefusal } from '../../api/refused.ts';
import { currentLanguage } from '../../language/language.ts';
import { announce } from '../../parts/announcer.tsx';
import { happenedSince } from './happened-since.ts';

export interface Acting {
  /** Acts on the petition as it was seen; the new view, or null when that was refused or no answer came. */
  act: <A extends CaseworkAction>(seen: CaseworkView, action: A, body: ActionBody<A>) => Promise<CaseworkView | null>;
  pending: boolean;
  error: unknown;
  /** After a stale version: what others did in the meantime; null otherwise. */
  meanwhile: readonly TimelineEntry[] | null;
}

/**
 * How is something done to a petition? A stale version brings the new one onto the screen and leaves everything typed
 * where it is: it is sent again only when the person presses again.
 */
export const useAct = (): Acting => {
  const queryClient = useQueryClient();
  const [meanwhile, setMeanwhile] = useState<Acting['meanwhile']>(null);

  const showNewest = async (seen: CaseworkView): Promise<void> => {
    try {
      const newest = await queryClient.query({ ...petitionQuery(seen.code), staleTime: 0 });
      setMeanwhile(happenedSince(seen, newest));
    } catch {
      // It may have left this person's reach; the refusal itself is told beside the form.
      setMeanwhile([]);
    }
  };

  const mutation = useMutation({ mutationFn: (run: () => Promise<CaseworkView>) => run() });

  const act: Acting['act'] = async (seen, action, body) => {
    setMeanwhile(null);
    try {
      const view = await mutation.mutateAsync(() => actOn(seen, action, body));
      queryClient.setQueryData(petitionQuery(seen.code).queryKey, view);
      await queryClient.invalidateQueries({ queryKey: ['inbox'], refetchType: 'none' });
      announce(consoleActionWords[currentLanguage()][action].done);
      return view;
    } catch (error) {
      if (isRefusal(error, 'stale_version', 'action_not_allowed')) await showNewest(seen);
      return null;
    }
  };

  return { act, pending: mutation.isPending, error: mutation.error, meanwhile };
};

import { consoleDialogueWords } from '@thaogo/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { planDialogue, type TypedPlan } from '../../api/dialogues.ts';
import { newKey } from '../../api/new-key.ts';
import { useWords } from '../../language/use-language.ts';
import { PageHeading } from '../../parts/page-heading.tsx';
import { PlanForm } from './plan-form.tsx';
import '../forwarding/forwarding.css';

/** A new dialogue, seen by its organisers alone until it is announced. */
export const NewDialoguePage = () => {
  const words = useWords(consoleDialogueWords);
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const [key, setKey] = useState(newKey);
  const planning = useMutation({
    mutationFn: (plan: TypedPlan) => planDialogue(plan, key),
    onSuccess: async ({ id }) => {
      await queryClient.invalidateQueries({ queryKey: ['dialogues', 'list'] });
      await navigate({ to: '/dialogues/$id', params: { id } });
    },
    onError: () => setKey(newKey()),
  });
  return (
    <>
      <PageHeading title={words.newTitle} />
      <PlanForm
        dialogue={null}
        pending={planning.isPending}
        error={planning.error}
        onSave={(plan) => planning.mutate(plan)}
        onCancel={() => void navigate({ to: '/dialogues' })}
      />
    </>
  );
};

import type { CaseworkView } from '@thaogo/contract';
import { useEffect, useState } from 'react';
import { useForm, type UseFormReturn, useWatch } from 'react-hook-form';
import {
  compareDrafts,
  forgetDraft,
  isSameDraft,
  keepDraft,
  readKeptDraft,
  savedDraft,
  type TypedDraft,
} from './kept-draft.ts';

interface DraftInForm {
  form: UseFormReturn<TypedDraft>;
  saved: TypedDraft;
  unsaved: boolean;
  /** Somebody else saved another draft while this one was being typed. */
  conflict: boolean;
  /** Unsaved words were found in this tab when the form was opened. */
  restored: boolean;
  /** Shows the saved draft and drops what was typed. */
  takeSaved: () => void;
  /** Goes on with what was typed; saving will replace the other draft. */
  keepMine: () => void;
}

/** How does the form stand to the saved draft? Typed words outlive new versions, reloads and lost connections. */
export const useDraft = (view: CaseworkView, account: string): DraftInForm => {
  const saved = savedDraft(view);
  const [kept] = useState(() => readKeptDraft(sessionStorage, account, view.code));
  const [basis, setBasis] = useState<TypedDraft>(kept?.basis ?? saved);
  const form = useForm<TypedDraft>({ defaultValues: kept?.typed ?? saved });
  const [text, outcome, whose, addressee, expiresOn] = useWatch({
    control: form.control,
    name: ['text', 'outcome', 'whose', 'addressee', 'expiresOn'],
  });
  const standing = compareDrafts({ typed: { text, outcome, whose, addressee, expiresOn }, basis }, saved);
  const { reset } = form;

  // What the server has is the new beginning as soon as nothing typed stands against it.
  if ((standing === 'same' || standing === 'untouched') && !isSameDraft(basis, saved)) setBasis(saved);
  useEffect(() => {
    if (standing === 'untouched')
      reset({
        text: saved.text,
        outcome: saved.outcome,
        whose: saved.whose,
        addressee: saved.addressee,
        expiresOn: saved.expiresOn,
      });
  }, [standing, reset, saved.text, saved.outcome, saved.whose, saved.addressee, saved.expiresOn]);

  const unsaved = standing === 'unsaved' || standing === 'conflict';
  useEffect(() => {
    const typed = { text, outcome, whose, addressee, expiresOn };
    if (unsaved) keepDraft(sessionStorage, account, view.code, { typed, basis });
    else forgetDraft(sessionStorage, account, view.code);
  }, [unsaved, account, view.code, text, outcome, whose, addressee, expiresOn, basis]);

  return {
    form,
    saved,
    unsaved,
    conflict: standing === 'conflict',
    restored: kept !== null && unsaved && isSameDraft(kept.typed, { text, outcome, whose, addressee, expiresOn }),
    takeSaved: () => {
      setBasis(saved);
      reset(saved);
    },
    keepMine: () => setBasis(saved),
  };
};

import { type CaseworkView, consoleActingWords, consoleActionWords, LIMITS, outcomeNames } from '@thaogo/contract';
import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useWatch } from 'react-hook-form';
import { outcomesQuery } from '../../../api/measures.ts';
import { useLanguage, useWords } from '../../../language/use-language.ts';
import { CopyButton } from '../../../parts/copy-button.tsx';
import { Field } from '../../../parts/field.tsx';
import { Notice } from '../../../parts/notice.tsx';
import { SubmitButton } from '../../../parts/submit-button.tsx';
import { ActingTrouble } from '../acting-trouble.tsx';
import { within } from '../forms/within.ts';
import { Reasons } from '../refusals.tsx';
import { useAct } from '../use-act.ts';
import { DraftConflict } from './draft-conflict.tsx';
import type { TypedDraft } from './kept-draft.ts';
import { LeaveWarning } from './leave-warning.tsx';
import { useDraft } from './use-draft.ts';
import { usualWay } from './usual-way.ts';
import { OutcomeWay } from './outcome-way.tsx';
import { useSaveKey } from './use-save-key.ts';

interface DraftFormProps {
  view: CaseworkView;
  /** Whose unsaved words these are. */
  account: string;
  /** Told whether there are unsaved words. */
  onTyping: (unsaved: boolean) => void;
  onSubmitted: () => void;
}

const standingOf = (view: CaseworkView, name: 'save_draft' | 'submit_draft') => {
  const action = view.actions.find((candidate) => candidate.name === name);
  return { allowed: action?.allowed ?? false, reasons: action?.reasons ?? [] };
};

/** Writing the answer: saved by its author, then submitted; unsaved words are never lost without being asked. */
export const DraftForm = ({ view, account, onTyping, onSubmitted }: DraftFormProps) => {
  const words = useWords(consoleActingWords);
  const language = useLanguage();
  const actions = consoleActionWords[language];
  const acting = useAct();
  const { form, saved, unsaved, conflict, restored, takeSaved, keepMine } = useDraft(view, account);
  const { register, handleSubmit, formState } = form;
  const { data: options } = useQuery(outcomesQuery(view.code));
  const chosen = useWatch({ control: form.control, name: 'outcome' });
  const optionOf = (wanted: string) => options?.items.find(({ outcome }) => outcome === wanted);
  // Another outcome is done by others: what was chosen for the one before means nothing.
  const chooseUsual = (): void => {
    const { whose, addressee, expiresOn } = usualWay(optionOf(form.getValues('outcome')));
    form.setValue('whose', whose);
    form.setValue('addressee', addressee);
    form.setValue('expiresOn', expiresOn);
  };
  const save = standingOf(view, 'save_draft');
  const submit = standingOf(view, 'submit_draft');

  useEffect(() => onTyping(unsaved), [unsaved, onTyping]);

  const saveDraft = async ({ outcome, ...typed }: TypedDraft): Promise<CaseworkView | null> =>
    outcome === '' ? null : acting.act(view, 'save_draft', { outcome, ...typed });
  const submitDraft = async (typed: TypedDraft): Promise<void> => {
    const newest = unsaved ? await saveDraft(typed) : view;
    if (newest === null || !standingOf(newest, 'submit_draft').allowed) return;
    if ((await acting.act(newest, 'submit_draft', {})) !== null) onSubmitted();
  };
  const pressSave = (): void => {
    if (save.allowed && !acting.pending) void handleSubmit(saveDraft)();
  };
  useSaveKey(pressSave);

  return (
    <form
      className="action draft"
      aria-labelledby="petition-draft"
      noValidate
      onSubmit={(event) => void handleSubmit(submitDraft)(event)}
    >
      <h3 id="petition-draft">{actions.save_draft.title}</h3>
      {restored && <Notice>{words.restored}</Notice>}
      <ActingTrouble error={acting.error} meanwhile={acting.meanwhile} />
      {conflict && (
        <DraftConflict
          saved={saved}
          measure={view.draft?.measure ?? null}
          onTakeSaved={takeSaved}
          onKeepMine={keepMine}
        />
      )}
      {!save.allowed && (
        <Notice tone="soon">
          <p>{words.cannotSave}</p>
          <Reasons reasons={save.reasons} />
          <p className="button-row">
            <CopyButton text={form.getValues('text')} label={words.copyMine} />
            <button type="button" className="button-plain" onClick={takeSaved}>
              {words.discardMine}
            </button>
          </p>
        </Notice>
      )}
      <Field label={words.outcome} wrong={formState.errors.outcome?.message}>
        {(described) => (
          <select {...described} {...register('outcome', { required: words.needed, onChange: chooseUsual })}>
            <option value="">{words.chooseOutcome}</option>
            {Object.entries(outcomeNames[language]).map(([outcome, name]) => (
              <option key={outcome} value={outcome}>
                {name}
              </option>
            ))}
          </select>
        )}
      </Field>
      <OutcomeWay key={chosen} option={optionOf(chosen)} form={form} named={view.draft?.measure?.addressee ?? null} />
      <Field label={words.draftText} wrong={formState.errors.text?.message}>
        {(described) => (
          <textarea
            {...described}
            {...register('text', { validate: within(LIMITS.draftLongest, words) })}
            className="draft-text"
            rows={12}
          />
        )}
      </Field>
      <p className="draft-standing quiet" role="status">
        {unsaved ? words.unsaved : saved.text !== '' && words.savedDraft}
      </p>
      {save.allowed && (
        <>
          <p className="button-row">
            <SubmitButton primary pending={acting.pending} refused={!unsaved && !submit.allowed}>
              {unsaved ? words.saveThenSubmit : actions.submit_draft.does}
            </SubmitButton>
            <button type="button" className="button-quiet" aria-disabled={acting.pending} onClick={pressSave}>
              {actions.save_draft.does}
            </button>
            <span className="quiet key-hint">{words.saveKey}</span>
          </p>
          <p className="quiet">{actions.submit_draft.consequence}</p>
        </>
      )}
      <LeaveWarning unsaved={unsaved} />
    </form>
  );
};

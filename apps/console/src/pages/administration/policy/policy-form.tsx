import { consolePolicyWords, consoleRulesWords, type PolicyData, type PolicyPreview } from '@thaogo/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useForm, useWatch } from 'react-hook-form';
import { enterPolicy, previewPolicy } from '../../../api/rules.ts';
import { useWords } from '../../../language/use-language.ts';
import { announce } from '../../../parts/announcer.tsx';
import { ProblemNotice } from '../../../parts/problem-notice.tsx';
import { SubmitButton } from '../../../parts/submit-button.tsx';
import { useToday } from '../../../parts/use-today.ts';
import { ApprovalFields } from './approval-fields.tsx';
import { ChangeRuleFields } from './change-rule-fields.tsx';
import { GroundFields, lacksWords } from './ground-fields.tsx';
import { editedPeriods, periodLackingSource, PeriodsFields, typedPeriods } from './periods-fields.tsx';
import { editedPolicy, editsOf, type PolicyEdits } from './policy-edits.ts';
import { PolicyPreviewOutcome } from './policy-preview.tsx';
import { ReportFields, WarningFields } from './reminder-fields.tsx';
import { type VersionFacts, VersionFields } from './version-fields.tsx';

const Part = ({ name, open, children }: { name: string; open: boolean; children: ReactNode }) => (
  <details className="policy-part" {...(open && { open: true })}>
    <summary>
      <h2>{name}</h2>
    </summary>
    {children}
  </details>
);

const lacksRule = ({ period, amount, reference }: PolicyEdits['extensions'][number]): boolean =>
  [period, amount, reference].some((text) => text.trim() === '');

/** A new version of the rules, made from the one in force: entered only after what it changes was seen. */
export const PolicyForm = ({ policy, onClose }: { policy: PolicyData; onClose: () => void }) => {
  const rules = useWords(consoleRulesWords);
  const words = useWords(consolePolicyWords);
  const today = useToday();
  const queryClient = useQueryClient();
  const [periods, setPeriods] = useState(() => typedPeriods(policy));
  const [edits, setEdits] = useState<PolicyEdits>(() => editsOf(policy));
  const [judged, setJudged] = useState(false);
  const { register, handleSubmit, formState, control } = useForm<VersionFacts>({
    defaultValues: { version: '', inForceFrom: today ?? '', reason: '' },
  });
  const facts = useWatch({ control });
  const make = ({ version = '', inForceFrom = '' }: Partial<VersionFacts>): PolicyData => ({
    ...editedPolicy(policy, edits),
    version,
    inForceFrom,
    periods: editedPeriods(policy, periods),
  });
  const previewing = useMutation({
    mutationFn: async (made: PolicyData): Promise<{ made: PolicyData; preview: PolicyPreview }> => ({
      made,
      preview: await previewPolicy(made),
    }),
  });
  const entering = useMutation({
    mutationFn: ({ made, reason }: { made: PolicyData; reason: string }) => enterPolicy(made, reason),
    onSuccess: async ({ version }) => {
      await queryClient.invalidateQueries({ queryKey: ['rules'] });
      announce(rules.entered(version));
      onClose();
    },
  });
  const seen = previewing.data;
  const sameAsSeen = seen !== undefined && JSON.stringify(seen.made) === JSON.stringify(make(facts));
  const lacking = {
    periods: periodLackingSource(periods) !== undefined,
    extensions: edits.extensions.some(lacksRule),
    pauses: edits.pauses.some(lacksRule),
    grounds: edits.grounds.some(lacksWords),
  };
  const submit = handleSubmit((typed) => {
    setJudged(true);
    if (Object.values(lacking).includes(true)) return;
    if (sameAsSeen) entering.mutate({ made: seen.made, reason: typed.reason });
    else previewing.mutate(make(typed));
  });
  const change = (part: Partial<PolicyEdits>): void => setEdits({ ...edits, ...part });
  return (
    <form noValidate className="rules-form" onSubmit={(event) => void submit(event)}>
      <Part name={words.parts.periods} open={judged && lacking.periods}>
        <PeriodsFields typed={periods} judged={judged} onChange={setPeriods} />
      </Part>
      <Part name={words.parts.approvalSteps} open={false}>
        <ApprovalFields edits={edits} onChange={change} />
      </Part>
      <Part name={words.parts.grounds} open={judged && lacking.grounds}>
        <GroundFields grounds={edits.grounds} judged={judged} onChange={(grounds) => change({ grounds })} />
      </Part>
      <Part name={words.parts.extensions} open={judged && lacking.extensions}>
        <ChangeRuleFields rules={edits.extensions} judged={judged} onChange={(extensions) => change({ extensions })} />
      </Part>
      <Part name={words.parts.pauses} open={judged && lacking.pauses}>
        <ChangeRuleFields rules={edits.pauses} judged={judged} onChange={(pauses) => change({ pauses })} />
      </Part>
      <Part name={words.parts.warnings} open={false}>
        <WarningFields warnings={edits.warnings} judged={judged} onChange={(warnings) => change({ warnings })} />
      </Part>
      <Part name={words.parts.reports} open={false}>
        <ReportFields reports={edits.reports} judged={judged} onChange={(reports) => change({ reports })} />
      </Part>
      <h2>{rules.newVersion}</h2>
      <VersionFields register={register} errors={formState.errors} inForceFrom={facts.inForceFrom ?? ''} />
      <div aria-live="polite">
        {seen !== undefined && !previewing.isPending && (
          <PolicyPreviewOutcome preview={seen.preview} before={policy} after={seen.made} />
        )}
        {seen !== undefined && !sameAsSeen && !previewing.isPending && <p>{words.previewAgain}</p>}
      </div>
      <ProblemNotice error={entering.error ?? previewing.error} typing />
      <p className="button-row">
        <SubmitButton primary pending={entering.isPending || previewing.isPending}>
          {sameAsSeen ? rules.enter : words.preview}
        </SubmitButton>
        <button type="button" className="button-plain" onClick={onClose}>
          {rules.cancel}
        </button>
      </p>
    </form>
  );
};

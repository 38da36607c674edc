import { consolePolicyWords } from '@thaogo/contract';
import { useState } from 'react';
import { useWords } from '../../../language/use-language.ts';
import { AgencyPicker } from '../../../parts/agency-picker.tsx';
import { Field } from '../../../parts/field.tsx';
import type { AgencyKind, ApprovalStep, PolicyEdits, TypedSteps } from './policy-edits.ts';

/** Approval climbs in this order. */
const STEPS: readonly ApprovalStep[] = ['head_of_unit', 'leader', 'chairman_office'];
const KINDS = Object.keys(consolePolicyWords.vi.agencyKinds) as AgencyKind[];

interface StepChoiceProps {
  legend: string;
  steps: readonly ApprovalStep[];
  onChange: (steps: readonly ApprovalStep[]) => void;
  onRemove?: () => void;
}

/** Who approves, as boxes in the order in which approval climbs. */
const StepChoice = ({ legend, steps, onChange, onRemove }: StepChoiceProps) => {
  const words = useWords(consolePolicyWords);
  return (
    <fieldset className="policy-entry">
      <legend>{legend}</legend>
      {STEPS.map((step) => (
        <label key={step} className="check">
          <input
            type="checkbox"
            checked={steps.includes(step)}
            onChange={(event) =>
              onChange(STEPS.filter((each) => (each === step ? event.target.checked : steps.includes(each))))
            }
          />
          {words.steps[step]}
        </label>
      ))}
      {onRemove !== undefined && (
        <p>
          <button type="button" className="button-plain" onClick={onRemove}>
            {words.remove(legend)}
          </button>
        </p>
      )}
    </fieldset>
  );
};

type Approval = Pick<PolicyEdits, 'usual' | 'kinds' | 'agencies'>;

/** Who approves a draft: as usual, at kinds of agencies, at single agencies. */
export const ApprovalFields = ({ edits, onChange }: { edits: Approval; onChange: (edits: Approval) => void }) => {
  const words = useWords(consolePolicyWords);
  const [names, setNames] = useState<Readonly<Record<string, string>>>({});
  const replaced = <K extends string>(rows: readonly TypedSteps<K>[], of: K, steps: readonly ApprovalStep[] | null) =>
    rows.flatMap((row) => (row.of === of ? (steps === null ? [] : { of, steps }) : row));
  const free = KINDS.filter((kind) => !edits.kinds.some(({ of }) => of === kind));
  return (
    <>
      <p className="quiet">{words.approvalLead}</p>
      <p className="quiet">{words.oneLeader}</p>
      <StepChoice legend={words.usual} steps={edits.usual} onChange={(usual) => onChange({ ...edits, usual })} />
      {edits.kinds.map(({ of, steps }) => (
        <StepChoice
          key={of}
          legend={words.agencyKinds[of]}
          steps={steps}
          onChange={(made) => onChange({ ...edits, kinds: replaced(edits.kinds, of, made) })}
          onRemove={() => onChange({ ...edits, kinds: replaced(edits.kinds, of, null) })}
        />
      ))}
      {edits.agencies.map(({ of, steps }) => (
        <StepChoice
          key={of}
          legend={names[of] ?? of}
          steps={steps}
          onChange={(made) => onChange({ ...edits, agencies: replaced(edits.agencies, of, made) })}
          onRemove={() => onChange({ ...edits, agencies: replaced(edits.agencies, of, null) })}
        />
      ))}
      <Field label={words.addKind}>
        {(described) => (
          <select
            {...described}
            value=""
            onChange={(event) => {
              const of = free.find((kind) => kind === event.target.value);
              if (of !== undefined) onChange({ ...edits, kinds: [...edits.kinds, { of, steps: [] }] });
            }}
          >
            <option value="">{words.ofKind}</option>
            {free.map((kind) => (
              <option key={kind} value={kind}>
                {words.agencyKinds[kind]}
              </option>
            ))}
          </select>
        )}
      </Field>
      <AgencyPicker
        label={words.addAgency}
        picked={null}
        joinedOnly={false}
        onPick={(agency) => {
          if (agency === null || edits.agencies.some(({ of }) => of === agency.code)) return;
          setNames({ ...names, [agency.code]: agency.name });
          onChange({ ...edits, agencies: [...edits.agencies, { of: agency.code, steps: [] }] });
        }}
      />
    </>
  );
};

import { consolePolicyWords, consoleRulesWords, periodNames, type PolicyData, spanWords } from '@thaogo/contract';
import type { ReactNode } from 'react';
import { useLanguage, useWords } from '../../../language/use-language.ts';
import { PERIODS } from './period-name.ts';
import type { ApprovalStep } from './policy-edits.ts';
import { SourceLine } from './source-line.tsx';

const Part = ({ name, children }: { name: string; children: ReactNode }) => (
  <details>
    <summary>{name}</summary>
    {children}
  </details>
);

const Steps = ({ of, steps }: { of: string; steps: readonly ApprovalStep[] }) => {
  const words = useWords(consolePolicyWords);
  return (
    <li>
      <div className="row-words">
        <p>{of}</p>
        <p className="quiet">{steps.map((step) => words.steps[step]).join(' → ')}</p>
      </div>
    </li>
  );
};

/** What the policy in force says beside the periods: who approves, grounds, changes of deadlines, reminders, reports. */
export const PolicyStanding = ({ policy }: { policy: PolicyData }) => {
  const words = useWords(consolePolicyWords);
  const rules = useWords(consoleRulesWords);
  const language = useLanguage();
  const { usual = ['leader'], kinds = {}, agencies = {} } = policy.approvalSteps ?? {};
  const ofKinds = Object.entries(words.agencyKinds).flatMap(([kind, name]) => {
    const steps = Object.entries(kinds).find(([each]) => each === kind)?.[1];
    return steps === undefined ? [] : [{ name, steps }];
  });
  const changes = (['extensions', 'pauses'] as const).flatMap((part) =>
    PERIODS.flatMap((period) => {
      const rule = policy[part]?.[period];
      return rule === undefined ? [] : [{ part, period, rule }];
    }),
  );
  return (
    <>
      <Part name={words.parts.approvalSteps}>
        <ul className="rows">
          <Steps of={words.usual} steps={usual} />
          {ofKinds.map(({ name, steps }) => (
            <Steps key={name} of={name} steps={steps} />
          ))}
          {Object.entries(agencies).map(([agency, steps]) => (
            <Steps key={agency} of={agency} steps={steps} />
          ))}
        </ul>
      </Part>
      <Part name={rules.grounds}>
        <p className="quiet">{rules.groundsLead}</p>
        <ul className="rows">
          {policy.grounds.map(({ code, name, turnTo, source }) => (
            <li key={code}>
              <div className="row-words">
                <p>{name[language]}</p>
                <p className="quiet">{turnTo[language]}</p>
                <SourceLine source={source} />
              </div>
            </li>
          ))}
        </ul>
      </Part>
      {changes.length > 0 && (
        <Part name={`${words.parts.extensions}, ${words.parts.pauses}`}>
          <ul className="rows">
            {changes.map(({ part, period, rule }) => (
              <li key={`${part} ${period}`}>
                <div className="row-words">
                  <p>
                    {words.parts[part]}: {periodNames[language][period]}
                  </p>
                  <SourceLine source={rule.source} />
                </div>
                <p className="period-length">
                  {rule.times} × {spanWords(rule.longest, language)}
                </p>
              </li>
            ))}
          </ul>
        </Part>
      )}
    </>
  );
};

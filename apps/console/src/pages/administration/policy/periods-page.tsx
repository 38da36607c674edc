import { consolePolicyWords, consoleRulesWords } from '@thaogo/contract';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { policiesQuery, policyQuery } from '../../../api/rules.ts';
import { useWords } from '../../../language/use-language.ts';
import { Awaiting } from '../../../parts/awaiting.tsx';
import { PageHeading } from '../../../parts/page-heading.tsx';
import { ProblemNotice } from '../../../parts/problem-notice.tsx';
import { PeriodList } from './period-list.tsx';
import { PolicyForm } from './policy-form.tsx';
import { PolicyStanding } from './policy-standing.tsx';
import { Reports } from '../organisation/reports.tsx';
import { VersionList } from './version-list.tsx';
import './policy.css';

/** Which periods hold, by which rule, and the way to new ones. */
export const PeriodsPage = () => {
  const words = useWords(consoleRulesWords);
  const form = useWords(consolePolicyWords);
  const versions = useQuery(policiesQuery);
  const items = versions.data?.items;
  const ruling = items?.find(({ standing }) => standing === 'rules');
  const policy = useQuery({ ...policyQuery(ruling?.version ?? ''), enabled: ruling !== undefined });
  const [editing, setEditing] = useState(false);
  const error = versions.error ?? policy.error;
  return (
    <>
      <PageHeading title={words.periodsTitle} />
      <p className="lead">{words.periodsLead}</p>
      <ProblemNotice error={error} retry={() => void versions.refetch()} />
      {error === null && policy.data === undefined && <Awaiting what={words.periodsAwaited} />}
      {policy.data !== undefined && ruling !== undefined && (
        <>
          {ruling.assumptions > 0 && <p className="quiet">{words.assumptions(ruling.assumptions)}</p>}
          {editing ? (
            <PolicyForm policy={policy.data.policy} onClose={() => setEditing(false)} />
          ) : (
            <>
              <PeriodList periods={policy.data.policy.periods} />
              <p>
                <button type="button" className="button-primary" onClick={() => setEditing(true)}>
                  {form.newRules}
                </button>
              </p>
              <PolicyStanding policy={policy.data.policy} />
              <Reports />
            </>
          )}
        </>
      )}
      {items !== undefined && <VersionList items={items} />}
    </>
  );
};

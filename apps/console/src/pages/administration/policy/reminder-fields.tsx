import { consolePolicyWords, consoleRulesWords } from '@thaogo/contract';
import { useLanguage, useWords } from '../../../language/use-language.ts';
import { type PolicyEdits, type TypedReport, WARNED } from './policy-edits.ts';
import { SourceFields } from './source-fields.tsx';
import { TextField } from './text-field.tsx';

interface WarningFieldsProps {
  warnings: PolicyEdits['warnings'];
  judged: boolean;
  onChange: (warnings: PolicyEdits['warnings']) => void;
}

/** Who is told each morning of what is due, and how long before. */
export const WarningFields = ({ warnings, judged, onChange }: WarningFieldsProps) => {
  const words = useWords(consolePolicyWords);
  return (
    <>
      <p className="quiet">{words.warningsLead}</p>
      {WARNED.map((role) => (
        <fieldset key={role} className="policy-entry">
          <legend>{words.roles[role]}</legend>
          <TextField
            label={words.daysBefore(words.roles[role])}
            hint={words.daysBeforeHint}
            kind="number"
            value={warnings[role].daysBefore}
            onChange={(daysBefore) => onChange({ ...warnings, [role]: { ...warnings[role], daysBefore } })}
          />
          {warnings[role].daysBefore.trim() !== '' && (
            <SourceFields
              source={warnings[role]}
              judged={judged}
              onChange={(changed) => onChange({ ...warnings, [role]: changed })}
            />
          )}
        </fieldset>
      ))}
    </>
  );
};

const NEW_REPORT: TypedReport = {
  code: '',
  nameVi: '',
  nameEn: '',
  beforeDay: '',
  daysBefore: '3',
  reference: '',
  assumption: false,
};

interface ReportFieldsProps {
  reports: readonly TypedReport[];
  judged: boolean;
  onChange: (reports: readonly TypedReport[]) => void;
}

const TEXTS = ['code', 'nameVi', 'nameEn'] as const;

/** Monthly reports: before which day of the month they have to be there. */
export const ReportFields = ({ reports, judged, onChange }: ReportFieldsProps) => {
  const words = useWords(consolePolicyWords);
  const { needed } = useWords(consoleRulesWords);
  const language = useLanguage();
  const replace = (index: number, report: TypedReport | null): void =>
    onChange(reports.flatMap((each, at) => (at === index ? (report ?? []) : each)));
  const missing = (text: string): string | undefined => (judged && text.trim() === '' ? needed : undefined);
  return (
    <>
      <p className="quiet">{words.reportsLead}</p>
      {reports.map((report, index) => {
        const name = (language === 'vi' ? report.nameVi : report.nameEn) || words.addReport;
        return (
          // Reports have no code before it is typed.
          <fieldset key={index} className="policy-entry">
            <legend>{name}</legend>
            {TEXTS.map((member) => (
              <TextField
                key={member}
                label={words[member]}
                value={report[member]}
                wrong={missing(report[member])}
                onChange={(text) => replace(index, { ...report, [member]: text })}
              />
            ))}
            <TextField
              label={words.beforeDay}
              kind="number"
              value={report.beforeDay}
              wrong={missing(report.beforeDay)}
              onChange={(beforeDay) => replace(index, { ...report, beforeDay })}
            />
            <TextField
              label={words.remindedBefore}
              kind="number"
              value={report.daysBefore}
              wrong={missing(report.daysBefore)}
              onChange={(daysBefore) => replace(index, { ...report, daysBefore })}
            />
            <SourceFields source={report} judged={judged} onChange={(changed) => replace(index, changed)} />
            <p>
              <button type="button" className="button-plain" onClick={() => replace(index, null)}>
                {words.remove(name)}
              </button>
            </p>
          </fieldset>
        );
      })}
      <p>
        <button type="button" className="button-quiet" onClick={() => onChange([...reports, NEW_REPORT])}>
          {words.addReport}
        </button>
      </p>
    </>
  );
};

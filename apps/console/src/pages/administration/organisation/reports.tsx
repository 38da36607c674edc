import { consoleOrganisationWords, type ReportList, weekdayDateWords } from '@thaogo/contract';
import { useQuery } from '@tanstack/react-query';
import { reportsQuery } from '../../../api/organisation.ts';
import { useLanguage, useWords } from '../../../language/use-language.ts';
import { DayTable } from '../../../parts/day-table.tsx';

const OneReport = ({ report }: { report: ReportList['items'][number] }) => {
  const words = useWords(consoleOrganisationWords);
  const language = useLanguage();
  const { name, dueOn, beforeDay, source, note, explanation } = report;
  return (
    <details>
      <summary>{words.reportBy(name, weekdayDateWords(dueOn, language))}</summary>
      <p>{words.reportBefore(beforeDay)}</p>
      {source !== null && <p className="quiet">{source}</p>}
      {note !== null && <p className="quiet">{note}</p>}
      <DayTable days={explanation} caption={words.reportWhy} />
    </details>
  );
};

/** By when which monthly report has to be there; nothing where the rules ask for none. */
export const Reports = () => {
  const words = useWords(consoleOrganisationWords);
  const { data } = useQuery(reportsQuery);
  if (data === undefined || data.items.length === 0) return null;
  return (
    <section className="reports-due" aria-label={words.reports}>
      {data.items.map((report) => (
        <OneReport key={report.code} report={report} />
      ))}
    </section>
  );
};

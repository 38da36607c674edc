/** `pnpm policy:check [--today YYYY-MM-DD]`: checks every data file, prints what they hold and what is only assumed. Exits 1 on faults. */
import { parseArgs } from 'node:util';
import { departmentFacts } from './agencies/departments.ts';
import { shippedAgencies } from './agencies/shipped-agencies.ts';
import { administrativeUnits, formerProvinces } from './agencies/units.ts';
import { agencyFaults } from './checks/agency-faults.ts';
import { assumptions } from './checks/assumptions.ts';
import { calendarEndsSoon } from './checks/calendar-end.ts';
import { documentFaults, registerListFaults } from './checks/document-faults.ts';
import { policyFaults } from './checks/policy-faults.ts';
import { unitFaults } from './checks/unit-faults.ts';
import { articleHeadings } from './documents/article-headings.ts';
import { citedDocuments } from './documents/cited.ts';
import { draftingByDocument, ministriesByTopic } from './documents/drafting-agency.ts';
import { mostCitedDocuments } from './documents/most-cited.ts';
import { importantDocuments, registeredDocuments } from './documents/register.ts';
import { documentRelations } from './documents/relations.ts';
import { shippedCalendars, shippedPolicies } from './versions.ts';

const { values } = parseArgs({ options: { today: { type: 'string' } } });
// A civil date in Viet Nam, seven hours ahead of UTC all year.
const today = values.today ?? new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10);

const inspect = (): { faults: string[]; warnings: string[]; summary: string[]; assumed: string[] } => {
  const policies = shippedPolicies();
  const calendars = shippedCalendars();
  const agencies = shippedAgencies();
  const units = administrativeUnits();
  const documents = registeredDocuments();
  const relations = documentRelations();
  const mostCited = mostCitedDocuments();
  const unchecked = mostCited.filter(({ checkedAgainst }) => checkedAgainst === null);
  const departments = departmentFacts();
  const codes = new Set(agencies.map((agency) => agency.code));
  const [policy, calendar] = [policies.at(-1), calendars.at(-1)];
  if (policy === undefined || calendar === undefined) throw new Error('There is no policy or no calendar at all.');
  const endsSoon = calendarEndsSoon(calendar, policy, today);
  const inferred = documents.filter((document) => document.draftingAgency?.inferred === true).length;
  const told = documents.filter((document) => document.draftingAgency?.inferred === false).length;
  return {
    faults: [
      ...unitFaults(units, formerProvinces()),
      ...agencyFaults(agencies, departments),
      ...policies.flatMap((each) =>
        policyFaults(each, {
          centralAgencies: new Set(agencies.filter(({ province }) => province === null).map(({ code }) => code)),
          departments: new Set([...departments.uniform, ...departments.optional].map(({ code }) => code)),
        }),
      ),
      ...documentFaults(
        documents,
        { byTopic: ministriesByTopic(), byDocument: draftingByDocument() },
        { agencies: codes, subjects: policy.subjects.map(({ code }) => code) },
      ),
      ...registerListFaults(documents, { cited: citedDocuments(), headings: articleHeadings(), relations }),
    ],
    warnings: endsSoon === null ? [] : [endsSoon],
    summary: [
      `policies    ${policies.map(({ version }) => version).join(', ')}`,
      `calendars   ${calendars.map(({ version, from, to }) => `${version} (${from} – ${to})`).join(', ')}; ` +
        `${calendar.days.filter(({ kind }) => kind === 'undecided').length} days undecided`,
      `lists       ${policy.subjects.length} subjects in ${policy.subjectGroups.length} groups, ` +
        `${policy.difficulties.length} difficulties, ${policy.grounds.length} grounds`,
      `units       ${units.filter(({ parent }) => parent === null).length} provinces, ` +
        `${units.filter(({ parent }) => parent !== null).length} communes, ${formerProvinces().length} provinces before`,
      `agencies    ${agencies.length}`,
      `documents   ${documents.length}; drafting agency told ${told}, inferred ${inferred}, ` +
        `unknown ${documents.length - told - inferred}`,
      `around them ${citedDocuments().length} cited documents, ${relations.length} amendments and replacements`,
      `most cited  ${mostCited.length} laws and decrees with their names; ${mostCited.length - unchecked.length} checked`,
    ],
    assumed: [
      ...assumptions(policies, calendars, agencies),
      `${importantDocuments().length} documents of important.csv – entered from general knowledge; numbers and dates to be compared with the texts`,
      `${relations.filter(({ source }) => source === null).length} rows of relations.csv – from laws made anew under the same name and general knowledge; to be compared with the final provisions of the later document`,
      `${unchecked.length} rows of most-cited.csv – nothing to compare with was found: ${unchecked.map(({ numberSymbol }) => numberSymbol).join(', ')}`,
      `drafting agencies of ${inferred} documents – inferred from subject or joint issue`,
    ],
  };
};

try {
  const { faults, warnings, summary, assumed } = inspect();
  console.log(summary.join('\n'));
  console.log(`\nAssumptions (${assumed.length}):\n${assumed.map((line) => `  ${line}`).join('\n')}`);
  for (const warning of warnings) console.warn(`\nWarning: ${warning}`);
  for (const fault of faults) console.error(`Fault: ${fault}`);
  console.log(faults.length === 0 ? '\nNo faults.' : `\n${faults.length} faults.`);
  process.exitCode = faults.length === 0 ? 0 : 1;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

import { consoleOrganisationWords, type MemberList, roleNames, type UnitList } from '@thaogo/contract';
import { putInUnit } from '../../../api/organisation.ts';
import { useLanguage, useWords } from '../../../language/use-language.ts';
import { ProblemNotice } from '../../../parts/problem-notice.tsx';
import { useOrganising } from './use-organising.ts';

type Member = MemberList['items'][number];

/** Those who work in a unit; whoever watches, coordinates or stands above the agency belongs to none. */
const IN_UNITS: readonly Member['role'][] = ['officer', 'clerk', 'leader'];

/** Who belongs to which unit, changed where it stands. */
export const PeopleSection = ({ members, units }: { members: readonly Member[]; units: UnitList['items'] }) => {
  const words = useWords(consoleOrganisationWords);
  const language = useLanguage();
  const putting = useOrganising(({ id, unit }: { id: string; unit: string | null }) => putInUnit(id, { unit }));
  const open = units.filter(({ standing }) => standing === 'open');
  const roleOf = ({ role, unit }: Member): string => {
    if (role !== 'leader') return roleNames[language][role];
    return unit === null ? words.headOfAgency : words.headOfUnit;
  };
  return (
    <section className="organisation-section" aria-labelledby="organisation-people">
      <h2 id="organisation-people">{words.people}</h2>
      <p className="quiet">{words.peopleLead}</p>
      <ProblemNotice error={putting.error} />
      {members.length === 0 && <p className="empty">{words.noPeople}</p>}
      <ul className="rows">
        {members.map((member) => (
          <li key={member.id}>
            <div className="row-words">
              <p>
                <strong className="breakable">{member.email}</strong>
              </p>
              <p className="quiet">
                {roleOf(member)}
                {member.closed && ` · ${words.accountClosed}`}
              </p>
            </div>
            {!member.closed && open.length > 0 && IN_UNITS.includes(member.role) && (
              <p className="row-acts">
                <select
                  aria-label={words.unitOf(member.email)}
                  value={member.unit ?? ''}
                  disabled={putting.isPending}
                  onChange={(event) => {
                    const unit = event.target.value === '' ? null : event.target.value;
                    putting.mutate({ given: { id: member.id, unit }, said: words.put });
                  }}
                >
                  <option value="">{words.noUnit}</option>
                  {open.map((unit) => (
                    <option key={unit.id} value={unit.id}>
                      {`${'– '.repeat(unit.level - 1)}${unit.name[language]}`}
                    </option>
                  ))}
                </select>
              </p>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
};

import { consoleOrganisationWords } from '@thaogo/contract';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { deputyshipsQuery, membersQuery, unitsQuery } from '../../../api/organisation.ts';
import { useWords } from '../../../language/use-language.ts';
import { AgencyPicker, type PickedAgency } from '../../../parts/agency-picker.tsx';
import { Awaiting } from '../../../parts/awaiting.tsx';
import { PageHeading } from '../../../parts/page-heading.tsx';
import { ProblemNotice } from '../../../parts/problem-notice.tsx';
import { DeputiesSection } from './deputies-section.tsx';
import { PeopleSection } from './people-section.tsx';
import { UnitsSection } from './units-section.tsx';
import '../administration.css';
import './organisation.css';

const inside = getRouteApi('/inside');

/** What one agency is made of. `agency` is null where it is one's own. */
const Organisation = ({ agency }: { agency: string | null }) => {
  const words = useWords(consoleOrganisationWords);
  const units = useQuery(unitsQuery(agency));
  const members = useQuery(membersQuery(agency));
  const deputyships = useQuery(deputyshipsQuery(agency));
  const error = units.error ?? members.error ?? deputyships.error;
  if (error !== null) return <ProblemNotice error={error} retry={() => void units.refetch()} />;
  if (units.data === undefined || members.data === undefined || deputyships.data === undefined)
    return <Awaiting what={words.awaited} />;
  return (
    <>
      <UnitsSection agency={agency} units={units.data.items} />
      <PeopleSection members={members.data.items} units={units.data.items} />
      <DeputiesSection members={members.data.items} deputyships={deputyships.data.items} />
    </>
  );
};

/** Units, people and deputies: of one's own agency for its leaders, of any for administrators. */
export const OrganisationPage = () => {
  const words = useWords(consoleOrganisationWords);
  const { session } = inside.useRouteContext();
  const [picked, setPicked] = useState<PickedAgency | null>(null);
  const ofAll = session.role === 'administrator';
  return (
    <div className="administration">
      <PageHeading title={words.title} />
      <p className="lead">{words.lead}</p>
      {ofAll && (
        <div className="organisation-agency">
          <AgencyPicker label={words.agency} picked={picked} onPick={setPicked} joinedOnly={false} />
        </div>
      )}
      {ofAll && picked === null ? (
        <p className="empty">{words.chooseAgency}</p>
      ) : (
        <Organisation key={picked?.code ?? ''} agency={picked?.code ?? null} />
      )}
    </div>
  );
};

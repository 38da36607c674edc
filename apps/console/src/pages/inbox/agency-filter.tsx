import { consoleInboxWords } from '@thaogo/contract';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { InboxFilters } from '../../api/casework.ts';
import { agenciesQuery } from '../../api/code-lists.ts';
import { useLanguage, useWords } from '../../language/use-language.ts';
import { AgencyPicker } from '../../parts/agency-picker.tsx';
import { readInboxSearch } from './inbox-search.ts';

/** Narrows the inbox to one agency; the address holds its code, the name is looked up. */
export const AgencyFilter = ({ filters }: { filters: InboxFilters }) => {
  const words = useWords(consoleInboxWords);
  const language = useLanguage();
  const navigate = useNavigate();
  const code = filters.agency ?? '';
  const { data } = useQuery(agenciesQuery(code, null));
  const found = data?.items.find((agency) => agency.code === code);
  return (
    <AgencyPicker
      label={words.agency}
      picked={code === '' ? null : { code, name: found?.name[language] ?? code }}
      onPick={(agency) => void navigate({ to: '/', search: readInboxSearch({ ...filters, agency: agency?.code }) })}
      joinedOnly={false}
    />
  );
};

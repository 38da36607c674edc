import { type CaseworkView, deadlineNames } from '@thaogo/contract';
import { useQuery } from '@tanstack/react-query';
import { colleaguesQuery } from '../../../api/casework.ts';
import { groundsQuery } from '../../../api/code-lists.ts';
import { useLanguage } from '../../../language/use-language.ts';
import type { SurroundingField } from './surrounding-fields.ts';

interface Choice {
  value: string;
  name: string;
}

/** What a field lets one choose from; null where it is typed. */
export const useChoices = (kind: SurroundingField['kind'], view: CaseworkView): readonly Choice[] | null => {
  const language = useLanguage();
  const grounds = useQuery({ ...groundsQuery, enabled: kind === 'ground' || kind === 'restricting_ground' });
  const colleagues = useQuery({ ...colleaguesQuery, enabled: kind === 'colleague' });
  switch (kind) {
    case 'ground':
    case 'restricting_ground':
      return (grounds.data?.items ?? [])
        .filter(({ restricted }) => restricted || kind === 'ground')
        .map(({ code, name }) => ({ value: code, name: name[language] }));
    case 'colleague':
      return (colleagues.data?.items ?? []).map(({ id, email }) => ({ value: id, name: email }));
    case 'deadline':
      return view.deadlines
        .filter(({ endedOn }) => endedOn === null)
        .map(({ name }) => ({ value: name, name: deadlineNames[language][name] }));
    case 'request':
      return view.requests
        .filter(({ reply }) => reply === null)
        .map(({ id, text, agency }) => ({ value: `${id}`, name: `${agency.name}: ${text.slice(0, 80)}` }));
    default:
      return null;
  }
};

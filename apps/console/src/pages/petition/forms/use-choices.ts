import { type CaseworkView, deadlineNames } from '@thaogo/contract';
import { useQuery } from '@tanstack/react-query';
import { colleaguesQuery } from '../../../api/casework.ts';
import { groundsQuery } from '../../../api/code-lists.ts';
import { unitsQuery } from '../../../api/organisation.ts';
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
  const ofColleagues = kind === 'colleague' || kind === 'colleague_of_unit';
  const colleagues = useQuery({ ...colleaguesQuery, enabled: ofColleagues });
  const units = useQuery({ ...unitsQuery(null), enabled: kind === 'unit' || ofColleagues });
  const unitName = (id: string | null): string | undefined =>
    units.data?.items.find((unit) => unit.id === id)?.name[language];
  switch (kind) {
    case 'ground':
    case 'restricting_ground':
      return (grounds.data?.items ?? [])
        .filter(({ restricted }) => restricted || kind === 'ground')
        .map(({ code, name }) => ({ value: code, name: name[language] }));
    case 'colleague':
    case 'colleague_of_unit':
      return (colleagues.data?.items ?? []).map(({ id, email, unit }) => ({
        value: id,
        name: [email, unitName(unit)].filter((part) => part !== undefined).join(' · '),
      }));
    case 'unit':
      return (units.data?.items ?? [])
        .filter(({ standing }) => standing === 'open')
        .map(({ id, name, level }) => ({ value: id, name: `${'– '.repeat(level - 1)}${name[language]}` }));
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

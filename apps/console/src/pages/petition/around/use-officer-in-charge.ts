import { type CaseworkView, consolePetitionWords } from '@thaogo/contract';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { colleaguesQuery } from '../../../api/casework.ts';
import { useWords } from '../../../language/use-language.ts';

const inside = getRouteApi('/inside');

/** Who is in charge: oneself or a colleague by address; another agency's people are its own affair, so null. */
export const useOfficerInCharge = ({ officer, agency }: Pick<CaseworkView, 'officer' | 'agency'>): string | null => {
  const words = useWords(consolePetitionWords).around;
  const { session } = inside.useRouteContext();
  const colleague = officer !== null && !officer.own && agency !== null && agency.code === session.agency?.code;
  const { data } = useQuery({ ...colleaguesQuery, enabled: colleague });
  if (officer?.own) return words.officerOwn;
  if (!colleague) return null;
  return data?.items.find(({ id }) => id === officer.id)?.email ?? words.officerUnnamed;
};

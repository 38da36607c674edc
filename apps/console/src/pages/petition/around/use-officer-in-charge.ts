import { type CaseworkView, consolePetitionWords } from '@thaogo/contract';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { colleaguesQuery } from '../../../api/casework.ts';
import { useWords } from '../../../language/use-language.ts';

const inside = getRouteApi('/inside');

/** Who is in charge: oneself, a colleague by address, or somebody at another agency. */
export const useOfficerInCharge = ({ officer, agency }: Pick<CaseworkView, 'officer' | 'agency'>): string | null => {
  const words = useWords(consolePetitionWords).around;
  const { session } = inside.useRouteContext();
  const colleague = officer !== null && !officer.own && agency !== null && agency.code === session.agency?.code;
  const { data } = useQuery({ ...colleaguesQuery, enabled: colleague });
  if (officer === null) return null;
  if (officer.own) return words.officerOwn;
  return data?.items.find(({ id }) => id === officer.id)?.email ?? words.officerUnnamed;
};

import type { OutcomeOptions } from '@thaogo/contract';
import { type ChosenWay, NO_WAY } from './kept-draft.ts';

type Option = OutcomeOptions['items'][number];

/** A day is named where it is proposed and the outcome has a last one. */
const dayOf = (option: Option | undefined, whose: ChosenWay['whose']): string =>
  whose === 'proposed' ? (option?.ways?.latest ?? '') : '';

/** What an outcome means unless something else is chosen; nothing while that is not known. */
export const usualWay = (option: Option | undefined): ChosenWay => {
  const whose = option?.whose ?? '';
  if (option === undefined || whose === '') return NO_WAY;
  return { whose, addressee: option.addressee?.code ?? '', expiresOn: dayOf(option, whose) };
};

/** The same once somebody says whose it is. */
export const wayOf = (option: Option, whose: 'own' | 'proposed'): ChosenWay => {
  if (whose === option.whose) return usualWay(option);
  const addressee = whose === 'proposed' ? (option.ways?.proposed?.to[0]?.code ?? '') : '';
  return { whose, addressee, expiresOn: dayOf(option, whose) };
};

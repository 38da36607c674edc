import type { CivilDate } from '@thaogo/policy';
import { civilDateOf, daysBetween, addDays } from './civil-date.ts';
import type { PetitionEvent } from '../life/events.ts';
import { applyEvent } from '../life/fold.ts';
import type { Petition } from '../life/petition.ts';
import { STATE_FACTS } from '../life/states.ts';
import type { WorkingCalendar } from './working-calendar.ts';

/** Who had a petition in hand. `agency` is the agency's code, also where it acted as coordinator; null for the sender. */
export interface HeldBy {
  kind: 'lead' | 'coordinator' | 'sender';
  agency: string | null;
}

/** From a day on somebody has the petition; null when nobody has to do anything any more. */
export interface HandOver {
  on: CivilDate;
  to: HeldBy | null;
}

/** Days charged to one holder: those after `from`, up to and including `to`. */
export interface ChargedDays extends HeldBy {
  from: CivilDate;
  to: CivilDate;
  days: number;
  workingDays: number;
}

const holderIn = ({ state, lead, coordinator }: Petition): HeldBy | null => {
  const { holder } = STATE_FACTS[state];
  if (holder === 'nobody') return null;
  if (holder === 'sender') return { kind: 'sender', agency: null };
  return holder === 'lead' ? { kind: 'lead', agency: lead } : { kind: 'coordinator', agency: coordinator };
};

/** Every hand-over in a petition's history, in order. An answer is given on its date of issue, whenever that was entered. */
export const handOvers = (id: string, events: readonly PetitionEvent[]): HandOver[] => {
  const found: HandOver[] = [];
  let petition: Petition | null = null;
  for (const event of events) {
    petition = applyEvent(id, petition, event);
    found.push({
      on:
        event.type === 'issued' || event.type === 'issued_together'
          ? event.data.issuedOn
          : civilDateOf(new Date(event.at)),
      to: holderIn(petition),
    });
  }
  return found;
};

const same = (a: HeldBy | null, b: HeldBy | null): boolean => a?.kind === b?.kind && a?.agency === b?.agency;

const workingDaysIn = (from: CivilDate, to: CivilDate, calendar: WorkingCalendar): number => {
  let working = 0;
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) if (calendar.judge(day).working) working += 1;
  return working;
};

/**
 * Whom each day is charged to, from the first hand-over to `until`. The day of a hand-over belongs to whoever had the
 * petition when it began, as the day of an event is day zero of what starts with it. The parts follow each other
 * without gap or overlap and add up to the days in which somebody had it; days on which nobody did are charged to nobody.
 */
export const chargeDays = (
  handovers: readonly HandOver[],
  until: CivilDate,
  calendar: WorkingCalendar,
): ChargedDays[] => {
  const spans: { holder: HeldBy; from: CivilDate; to: CivilDate }[] = [];
  let since: CivilDate | null = null;
  for (const [index, { on, to: holder }] of handovers.entries()) {
    // A date of issue may lie before the day on which something else was entered: no day is charged twice.
    const from: CivilDate = since !== null && since > on ? since : on;
    const next = handovers[index + 1];
    const ends = next === undefined ? until : next.on < until ? next.on : until;
    const to = ends > from ? ends : from;
    since = to;
    const last = spans.at(-1);
    if (holder === null || to === from) continue;
    if (last !== undefined && last.to === from && same(last.holder, holder)) last.to = to;
    else spans.push({ holder, from, to });
  }
  return spans.map(({ holder, from, to }) => ({
    ...holder,
    from,
    to,
    days: daysBetween(from, to),
    workingDays: workingDaysIn(from, to, calendar),
  }));
};

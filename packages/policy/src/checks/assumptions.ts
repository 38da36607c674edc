import type { Agency } from '../types/agency.ts';
import type { Calendar } from '../types/calendar.ts';
import type { Source } from '../types/facts.ts';
import type { Policy } from '../types/policy.ts';

/** Everything that rests on no legal source and waits for somebody to check it: where it stands, and what is known. */
export const assumptions = (
  policies: readonly Policy[],
  calendars: readonly Calendar[],
  agencies: readonly Agency[],
): string[] => [
  ...policies.flatMap((policy) => [
    ...Object.entries(policy.periods).flatMap(([name, period]) =>
      told(`${policy.version} · period ${name}: ${period.amount} ${period.unit}`, period.source),
    ),
    ...Object.entries(policy.warnings ?? {}).flatMap(([role, { daysBefore, source }]) =>
      told(`${policy.version} · warning to ${role}: ${daysBefore} working days before`, source),
    ),
    ...(policy.reports ?? []).flatMap(({ code, beforeDay, source }) =>
      told(`${policy.version} · report ${code} before day ${beforeDay}`, source),
    ),
    ...told(`${policy.version} · routing confidence ${policy.routing.confidence}`, policy.routing.source),
    ...policy.difficulties.flatMap(({ code, source }) => told(`${policy.version} · difficulty ${code}`, source)),
    ...policy.grounds.flatMap(({ code, source }) => told(`${policy.version} · ground ${code}`, source)),
  ]),
  ...calendars.flatMap((calendar) =>
    calendar.days.flatMap(({ date, kind, source }) => told(`${calendar.version} · ${date} ${kind}`, source)),
  ),
  ...agencies.flatMap(({ code, name, source }) => told(`agency ${code} (${name.vi})`, source)),
];

const told = (where: string, { assumption, reference, note }: Source): string[] =>
  assumption ? [[where, note?.en ?? reference ?? 'no source found'].join(' – ')] : [];

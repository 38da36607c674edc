import { describe, expect, test } from 'vitest';
import type { EventData, EventType, NewEvent } from '../life/events.ts';
import type { Petition } from '../life/petition.ts';
import { agencies, COORDINATOR, LEAD, noonOn, recorded, SENDER, words } from '../testing/world.ts';
import type { Role } from './actors.ts';
import { type FileReader, mayOpenFilesOf, mayReadConsultation } from './file-readers.ts';
import { readScope } from './read-scope.ts';

const asked = (agency: string): Petition['consultations'][number] => ({ agency, question: words('q'), opinion: null });
const petition = {
  lead: LEAD,
  coordinator: COORDINATOR,
  province: '31',
  confinement: 'none' as Petition['confinement'],
  consultations: [asked('ubnd-11311'), asked('btc')],
};
const SENDS: FileReader = { kind: 'sender' };
const staff = (role: Role, agency: string): FileReader => ({
  kind: 'staff',
  scope: readScope({ kind: 'staff', id: 'a', role, agency }, agencies),
});

/** Everybody whom the petition might concern, and the one whom it does not. */
const READERS = {
  sender: SENDS,
  'officer of the lead': staff('officer', LEAD),
  'leader of the coordinating agency': staff('leader', COORDINATOR),
  'chairman above': staff('chairman_office', 'ubnd-31'),
  'officer of the commune, consulted': staff('officer', 'ubnd-11311'),
  'council of that commune': staff('supervisor', 'hdnd-11311'),
  'officer of the ministry, consulted': staff('officer', 'btc'),
  'officer of elsewhere': staff('officer', 'ubnd-45'),
};
const who = (type: EventType, agency?: string, of: typeof petition = petition): string[] => {
  const event = recorded({ type, v: 1, data: { agency } } as unknown as NewEvent, 2, SENDER, noonOn('2026-03-02'));
  return Object.entries(READERS).flatMap(([name, reader]) => (mayOpenFilesOf(event, of, reader) ? [name] : []));
};

const EVERYBODY = Object.keys(READERS).filter((name) => name !== 'officer of elsewhere');
const INSIDE = ['officer of the lead', 'leader of the coordinating agency', 'chairman above'];

/** Events that can hold files; the others show theirs, had they any, to nobody. */
const TO_ALL: readonly EventType[] = [
  'filed',
  'message_added',
  'files_attached',
  'asked',
  'issued',
  'issued_together',
  'transferred',
  'external_noted',
];
const TO_NOBODY = {
  accepted: {},
  instructed: {},
  remarked: {},
  request_answered: {},
  draft_saved: {},
  reopened: {},
} satisfies Partial<Record<keyof EventData, object>>;

describe('the files', () => {
  test.each(TO_ALL)('of %s are everybody’s who reads the petition', (type) => {
    expect(who(type)).toEqual(EVERYBODY);
  });

  test.each(['consulted', 'opinion_given'] as const)(
    'of %s are for staff, and of those who were asked only for that one',
    (type) => {
      expect(who(type, 'ubnd-11311')).toEqual([
        ...INSIDE,
        'officer of the commune, consulted',
        'council of that commune',
      ]);
      expect(who(type, 'btc')).toEqual([...INSIDE, 'officer of the ministry, consulted']);
    },
  );

  test.each(Object.keys(TO_NOBODY) as EventType[])('of %s would be nobody’s', (type) => {
    expect(who(type, 'btc')).toEqual([]);
  });

  test('of a consultation keep the few eyes that the petition keeps', () => {
    expect(who('opinion_given', 'btc', { ...petition, confinement: 'restricted' })).toEqual([
      'leader of the coordinating agency',
    ]);
    expect(who('asked', undefined, { ...petition, confinement: 'sealed' })).toEqual([
      'sender',
      'leader of the coordinating agency',
    ]);
  });
});

test('an agency that was consulted and leads since reads what the others were asked', () => {
  const scope = readScope({ kind: 'staff', id: 'a', role: 'officer', agency: 'btc' }, agencies);
  expect(mayReadConsultation(scope, petition, 'ubnd-11311')).toBe(false);
  expect(mayReadConsultation(scope, { ...petition, lead: 'btc' }, 'ubnd-11311')).toBe(true);
});

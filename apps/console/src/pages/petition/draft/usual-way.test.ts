import type { OutcomeOptions } from '@thaogo/contract';
import { expect, test } from 'vitest';
import { NO_WAY } from './kept-draft.ts';
import { usualWay, wayOf } from './usual-way.ts';

const government = { code: 'chinh-phu', name: 'Chính phủ' };
const committee = { code: 'ubtvqh', name: 'Ủy ban Thường vụ Quốc hội' };
const option = (rest: Partial<OutcomeOptions['items'][number]>): OutcomeOptions['items'][number] => ({
  outcome: 'amend',
  name: 'Sửa đổi, bổ sung',
  allowed: true,
  reason: null,
  whose: 'own',
  addressee: null,
  ways: { own: true, proposed: { to: [government], anybody: false }, latest: null },
  ...rest,
});

test('an outcome begins with what is usual, and what is not known yet is left to the server', () => {
  expect(usualWay(undefined)).toEqual(NO_WAY);
  expect(usualWay(option({ whose: null, ways: null }))).toEqual(NO_WAY);
  expect(usualWay(option({}))).toEqual({ whose: 'own', addressee: '', expiresOn: '' });
  const special = option({
    whose: 'proposed',
    addressee: government,
    ways: { own: false, proposed: { to: [government, committee], anybody: false }, latest: '2027-02-28' },
  });
  expect(usualWay(special)).toEqual({ whose: 'proposed', addressee: 'chinh-phu', expiresOn: '2027-02-28' });
});

test('somebody else than usual is proposed to first, and one’s own is proposed to nobody', () => {
  expect(wayOf(option({}), 'proposed')).toEqual({ whose: 'proposed', addressee: 'chinh-phu', expiresOn: '' });
  const proposed = option({ whose: 'proposed', addressee: committee });
  expect(wayOf(proposed, 'proposed').addressee).toBe('ubtvqh');
  expect(wayOf(proposed, 'own')).toEqual({ whose: 'own', addressee: '', expiresOn: '' });
  const unknown = option({ ways: { own: true, proposed: { to: [], anybody: true }, latest: null } });
  expect(wayOf(unknown, 'proposed')).toEqual({ whose: 'proposed', addressee: '', expiresOn: '' });
});

/** What agencies do around a petition: units and deputies, an answer with a measure that is kept, a bottleneck, a legality check. */

import { type Around, renewAtTheCounter } from './other-ways.ts';
import { PEOPLE, WORDS } from './people.ts';

const PROVISION = { document: '40-2021-tt-btc', article: '5' };
const DAY_MS = 86_400_000;
const later = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10);

/** A unit gets the petition, and the officer acts for the leader for a time. */
export const arrangeInside = async ({ asker, leader, officer, clerk, today }: Around, code: string): Promise<void> => {
  const members = await asker.get<{ items: { id: string; email: string }[] }>(leader, 'GET', '/organisation/members');
  const idOf = (email: string): string => members.items.find((each) => each.email === email)?.id ?? '';
  const unit = { name: { vi: 'Vụ Chính sách thuế', en: 'Tax Policy Department' }, validFrom: today };
  const { id } = await asker.get<{ id: string }>(leader, 'POST', '/organisation/units', unit);
  await asker.get(leader, 'POST', `/organisation/members/${idOf(officer.email)}/unit`, { unit: id });
  await asker.get(leader, 'POST', '/organisation/deputyships', {
    ...{ post: idOf(leader.email), deputy: idOf(officer.email), capacity: 'kt' },
    ...{ from: today, to: later(today, 7), reason: `Lãnh đạo nghỉ ốm, ${WORDS.deputyReason}` },
  });
  await asker.act(clerk, `/casework/petitions/${code}`, 'assign_unit', { unit: id });
};

/** The answer promises an amendment, which slips, is made, and is judged by the sender. @returns the new secret of the petition. */
export const followMeasure = async (around: Around, code: string): Promise<string> => {
  const { asker, officer, leader, clerk, coordinator, today } = around;
  const petition = `/casework/petitions/${code}`;
  await asker.act(officer, petition, 'save_draft', { text: 'Bộ sẽ sửa quy định này.', outcome: 'amend' });
  await asker.act(officer, petition, 'submit_draft');
  await asker.act(leader, petition, 'approve');
  const { measures } = await asker.act<{ measures: { code: string }[] }>(clerk, petition, 'issue', {
    number: '40/BTC-CST',
    issuedOn: today,
  });
  const measure = measures[0]?.code ?? '';
  const path = `/casework/measures/${measure}`;
  const stage = 'adopted';
  await asker.act(officer, path, 'plan_stage', { stage, on: later(today, 30) });
  const reason = `Chờ luật mới, ${WORDS.slipReason}.`;
  await asker.act(leader, path, 'slip_stage', { stage, on: later(today, 60), reason });
  for (const done of ['drafted', stage])
    await asker.act(officer, path, 'note_stage', { stage: done, on: today, number: '5/BTC' });
  await asker.get(coordinator, 'POST', '/casework/documents', {
    ...{ numberSymbol: '88/2026/TT-BTC', type: 'Thông tư', title: 'Thông tư sửa đổi', issuer: 'btc' },
    ...{ issuedOn: today, effectiveOn: today },
  });
  await asker.act(officer, path, 'put_in_force', { document: '88/2026/TT-BTC' });
  const secret = await renewAtTheCounter(around, code, PEOPLE.voter);
  const said = { measure, solved: 'partly', text: `Còn vướng, ${WORDS.solved}.` };
  await asker.get({ key: secret }, 'POST', `/petitions/${code}/solved`, said);
  return secret;
};

/** A bottleneck that everybody sees, and a check that few know of. */
export const openDossiers = async ({ asker, coordinator }: Around, code: string): Promise<void> => {
  await asker.get(coordinator, 'POST', '/casework/bottlenecks', {
    ...{ provisions: [PROVISION], difficulty: 'unclear', owner: 'btc', petitions: [code] },
    ...{ title: 'Hồ sơ nào phải nộp?', description: 'Mỗi nơi đòi một bộ hồ sơ khác nhau.' },
  });
  const grounds = `Trái khoản 3 Điều 4 của Luật, ${WORDS.legalGrounds}.`;
  await asker.get(coordinator, 'POST', '/casework/legality-checks', { provision: PROVISION, grounds, petition: code });
};

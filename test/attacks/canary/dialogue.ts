/** A dialogue from its announcement to its report, with people who register, ask ahead and ask in the room. */

import { randomUUID } from 'node:crypto';
import type { Around, Keys } from './other-ways.ts';
import { PEOPLE, WORDS } from './people.ts';

const CITED = 'Khoản 2 Điều 5 Thông tư 40/2021/TT-BTC';
const DAY_MS = 86_400_000;
const once = (): Record<string, string> => ({ 'idempotency-key': randomUUID() });

/** @param daysPass moves the installation's clock to the day of the dialogue. @returns keys of the petitions that were made of questions. */
export const takePartInDialogue = async (
  { asker, mail, clerk, today }: Around,
  daysPass: (days: number) => Promise<void>,
): Promise<Keys[]> => {
  const day = new Date(Date.parse(today) + 5 * DAY_MS).toISOString().slice(0, 10);
  const plan = {
    title: 'Đối thoại về thuế của hộ kinh doanh',
    topic: 'Hồ sơ thuế của hộ kinh doanh',
    place: 'Hội trường Bộ Tài chính',
    startsAt: `${day}T02:00:00.000Z`,
    closesOn: day,
    capacity: 40,
  };
  const { id } = await asker.get<{ id: string }>(clerk, 'POST', '/casework/dialogues', plan, once());
  const path = `/casework/dialogues/${id}`;
  await asker.act(clerk, path, 'opening');

  // Mistyped on the site, then registered over the interface, with a question of each kind.
  const { name, email, phone, kind } = PEOPLE.guest;
  await asker.post(`/doi-thoai/${id}/dang-ky`, { name, email, phone: 'Canary', kind });
  const guest = {
    ...{ name, email, phone, kind, organisation: 'Hợp tác xã Canary', consent: true },
    questions: [
      { text: `${CITED} bao giờ sửa, ${WORDS.questionAhead}?` },
      { text: `${CITED} không rõ, ${WORDS.questionFiled}.`, asPetition: true },
    ],
  };
  const to = `/dialogues/${id}/registrations`;
  const { petitions } = await asker.get<{ petitions: Keys[] }>(null, 'POST', to, guest, once());
  // The link of the letter shows a button; whoever presses it has the seat.
  const inLetter = /\/doi-thoai\/xac-nhan\/[\w-]+/;
  const letter = await mail.waitFor(
    ({ envelope, message }) => envelope.to.includes(email) && inLetter.test(message.text ?? ''),
  );
  const link = inLetter.exec(letter.message.text ?? '')?.[0] ?? '/';
  await asker.ask(link);
  const confirmed = await asker.post(link, {});
  if (confirmed.status !== 200) throw new Error(`${link}: ${confirmed.status}`);
  const inTheRoom = { text: `${CITED} có còn áp dụng, ${WORDS.askedInTheRoom}?` };
  const { id: question } = await asker.get<{ id: string }>(clerk, 'POST', `${path}/questions`, inTheRoom, once());
  const made = await asker.get<Keys>(
    clerk,
    'POST',
    `${path}/questions/${question}/petition`,
    { sender: PEOPLE.asked, consent: true },
    once(),
  );

  await daysPass(5);
  await asker.act(clerk, path, 'holding');
  const { items } = await asker.get<{ items: { id: string }[] }>(clerk, 'GET', `${path}/registrations`);
  await asker.get(clerk, 'PUT', `${path}/registrations/${items[0]?.id}`, { attendance: 'attended' });
  const questions = await asker.get<{ items: { id: string }[] }>(clerk, 'GET', `${path}/questions`);
  for (const each of questions.items) {
    const words = { publicQuestion: 'Bao giờ sửa quy định về hồ sơ?', publicAnswer: 'Trong năm tới.' };
    await asker.get(clerk, 'PUT', `${path}/questions/${each.id}`, words);
  }
  await asker.act(clerk, path, 'report', { report: 'Buổi đối thoại đã làm rõ các vướng mắc chính.' });
  return [...petitions, made];
};

import {
  type Connection,
  type NewOrigin,
  questionRow,
  registrationRow,
  type RegisteredPerson,
  type VaultKeys,
} from '@thaogo/db';
import { addDays, type CivilDate, civilDateOf, startOfCivilDate } from '@thaogo/domain';
import type { Chance } from './chance.ts';

/** So many of the first petitions were forwarded by a delegation. */
export const FORWARDED = 6;
const AGENCY = 'btc';
const HOUR_MS = 3_600_000;

const at = (day: CivilDate, hour: number): Date => new Date(startOfCivilDate(day).getTime() + hour * HOUR_MS);

interface Around {
  db: Connection['db'];
  /** Of its own, so that the petitions stay what they are. */
  chance: Chance;
  keys: VaultKeys;
  now: Date;
}

/** A letter that brought petitions, and when its table was filed. */
export interface Letter {
  id: string;
  filedAt: Date;
}

/** A letter of a National Assembly delegation with voters' petitions, five weeks ago. */
export const forwardLetter = async ({ db, chance, now }: Around, clerk: string): Promise<Letter> => {
  const id = chance.idAt(now);
  const received = addDays(civilDateOf(now), -35);
  const filedAt = at(received, 10);
  await db
    .insertInto('forwarding')
    .values({
      id,
      version: 3,
      state: 'filed',
      forwarder_kind: 'assembly_delegation',
      forwarder: 'Đoàn đại biểu Quốc hội thành phố Hải Phòng',
      session: 'Tiếp xúc cử tri trước kỳ họp',
      letter_number: '245/ĐĐBQH',
      letter_on: addDays(received, -2),
      received_on: received,
      agency: AGENCY,
      created_by: clerk,
      created_at: filedAt,
      filed_at: filedAt,
      expires_at: null,
      key_id: null,
      sealed_contact: null,
    })
    .execute();
  return { id, filedAt };
};

/** How one of the first petitions came; undefined for all others, whose senders filed them. */
export const forwardedOrigin = (letter: Letter, number: number): NewOrigin | undefined =>
  number > FORWARDED ? undefined : { forwarding_id: letter.id, forwarding_line: number + 1, consent: 'by_forwarder' };

const DIALOGUES = [
  {
    inDays: 21,
    state: 'open',
    title: 'Đối thoại về hóa đơn điện tử và thuế của hộ kinh doanh',
    topic: 'Hồ sơ, thời hạn và chi phí khi hộ kinh doanh chuyển sang hóa đơn điện tử; những quy định còn chưa rõ.',
    place: 'Hội trường Bộ Tài chính, 28 Trần Hưng Đạo, Hà Nội',
    report: null,
    questions: [
      {
        body: 'Khoản 2 Điều 5 Thông tư 80/2021/TT-BTC có bắt buộc nộp bản giấy khi đã nộp điện tử không?',
        question: null,
        answer: null,
      },
    ],
  },
  {
    inDays: -34,
    state: 'reported',
    title: 'Đối thoại về thủ tục hoàn thuế giá trị gia tăng',
    topic: 'Thời hạn giải quyết, hồ sơ phải nộp lại và cách phân loại hồ sơ kiểm tra trước.',
    place: 'Trung tâm Hội nghị thành phố Hải Phòng',
    report:
      'Buổi đối thoại có 86 người dự, 12 câu hỏi được nêu. Ba nhóm vướng mắc chính: hồ sơ nộp lại nhiều lần, tiêu chí kiểm tra trước chưa rõ, thời hạn trả kết quả.\nBộ Tài chính tiếp thu hai nhóm đầu để đưa vào chương trình sửa đổi thông tư.',
    questions: [
      {
        body: 'Vì sao hồ sơ đã nộp điện tử vẫn phải nộp bản giấy khi hoàn thuế?',
        question: 'Vì sao hồ sơ đã nộp điện tử vẫn bị yêu cầu nộp bản giấy?',
        answer:
          'Quy định không yêu cầu nộp lại bản giấy. Bộ sẽ nhắc các cơ quan thuế và làm rõ trong thông tư sửa đổi.',
      },
      {
        body: 'Tiêu chí nào để xếp hồ sơ của chúng tôi vào diện kiểm tra trước?',
        question: 'Tiêu chí xếp hồ sơ vào diện kiểm tra trước là gì?',
        answer: null,
      },
    ],
  },
] as const;

const PEOPLE: readonly RegisteredPerson[] = [
  { name: 'Phạm Thị Mai', kind: 'household_business', email: null, phone: null, organisation: 'Hộ kinh doanh Mai Anh' },
  { name: 'Đỗ Quang Huy', kind: 'company', email: null, phone: null, organisation: 'Công ty TNHH Hải Minh' },
];

/** A dialogue that is announced and one that was held and reported, with people and questions. */
export const holdDialogues = async ({ db, chance, keys, now }: Around): Promise<void> => {
  const today = civilDateOf(now);
  for (const { inDays, state, title, topic, place, report, questions } of DIALOGUES) {
    const day = addDays(today, inDays);
    const id = chance.idAt(now);
    const before = at(addDays(today, Math.min(inDays, 0) - 3), 9);
    await db
      .insertInto('dialogue')
      .values({
        id,
        version: state === 'open' ? 2 : 4,
        state,
        agency: AGENCY,
        title,
        topic,
        place,
        starts_at: at(day, 9),
        closes_on: addDays(day, -2),
        capacity: 120,
        cancel_reason: null,
        report,
        created_at: before,
      })
      .execute();
    const registrations = PEOPLE.map((person) =>
      registrationRow(
        {
          id: chance.idAt(before),
          dialogue_id: id,
          language: 'vi',
          registered_at: before,
          unconfirmed_until: null,
          person,
        },
        keys,
      ),
    );
    await db.insertInto('dialogue_registration').values(registrations).execute();
    await db
      .insertInto('dialogue_question')
      .values(
        questions.map(({ body, question, answer }, index) => ({
          ...questionRow({
            id: chance.idAt(before),
            dialogue_id: id,
            registration_id: registrations[index]?.id ?? null,
            asked_at: before,
            body,
            petition_id: null,
          }),
          public_question: question,
          public_answer: answer,
        })),
      )
      .execute();
  }
};

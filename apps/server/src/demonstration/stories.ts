import type { Command } from '@thaogo/domain';
import { approveOnce, giveToUnit, type LivedPetition, type Stage } from './life.ts';
import { answerWords } from './words.ts';

/** Where a petition with a story begins: filed so many days ago, about a document of the ministry or of the province. */
export interface Story {
  about: 'ministry' | 'province';
  daysAgo: number;
  /** Says the same about the same provision as the story before. */
  alike?: true;
  live: (telling: Telling) => void;
}

interface Telling {
  life: LivedPetition;
  lead: string;
  number: number;
  stage: Stage;
  /** Joins the stories that are answered together. */
  group: string;
}

const SENDER = { kind: 'sender' } as const;
const day = 1;

const ask = (life: LivedPetition, body: string) => life.words('question', body);

/** Assigned, with a unit and an officer of it. */
const given = ({ life, lead, number, stage }: Telling): ReturnType<Stage['workers']> => {
  if (life.petition.state === 'screening') {
    life.wait(0.4);
    life.act(stage.post('coordinator', life.petition.coordinator), { action: 'assign', agency: lead });
  }
  const workers = stage.workers(lead, number);
  giveToUnit(life, lead, workers, stage);
  return workers;
};

const accepted = (telling: Telling): ReturnType<Stage['workers']> => {
  const workers = given(telling);
  telling.life.wait(0.5);
  telling.life.act(workers.officer, { action: 'accept' });
  return workers;
};

/** A draft on its way up, with so many steps of approval taken. */
const drafted = (telling: Telling, steps: number): void => {
  const { life, lead, stage } = telling;
  const { officer, inside } = accepted(telling);
  const answer = answerWords(stage.chance, false);
  const draft = life.words('draft', answer);
  life.wait(day);
  const documents = life.cited;
  const save: Command = { action: 'save_draft', draft: draft.ref, outcome: 'not_an_obstacle', documents };
  life.act(officer, save, [draft.content]);
  life.act(officer, { action: 'submit_draft' });
  for (let taken = 0; taken < steps && life.petition.state === 'in_review'; taken += 1) {
    life.wait(day);
    approveOnce(life, { lead, inside }, stage, answer);
  }
};

const answered = (telling: Telling): void => {
  const { life, lead, number, stage } = telling;
  drafted(telling, 2);
  life.wait(0.5);
  life.act(stage.post('clerk', lead), { action: 'issue', number: `${number}/TC-PC`, issuedOn: life.today });
};

const looksAgain = (telling: Telling): void => {
  const { life } = telling;
  answered(telling);
  life.wait(2);
  const reason = life.words(
    'reason',
    'Trả lời chưa nói rõ trường hợp của tôi: hồ sơ đã nộp điện tử thì có phải nộp lại không.',
  );
  life.act(SENDER, { action: 'reconsideration', reason: reason.ref }, [reason.content]);
};

const sentBack = ({ life, lead, stage }: Telling): void => {
  const reason = life.words('reason', 'Nội dung thuộc lĩnh vực của cơ quan khác, đề nghị chuyển.');
  life.wait(0.5);
  life.act(stage.post('leader', lead), { action: 'send_back', reason: reason.ref, to: null }, [reason.content]);
};

const assignedAgain = ({ life, lead, stage }: Telling): void => {
  life.wait(0.5);
  life.act(stage.post('coordinator', life.petition.coordinator), { action: 'assign', agency: lead });
};

const grouped = (telling: Telling, main: boolean): void => {
  const { life, stage, group } = telling;
  accepted(telling);
  life.wait(0.3);
  life.act(stage.post('coordinator', life.petition.coordinator), { action: 'group', group, main });
};

/** What chance would rarely show in a small world: every way a petition can go, and work for everybody today. */
export const STORIES: readonly Story[] = [
  { about: 'ministry', daysAgo: 3, live: (telling) => void given(telling) },
  { about: 'ministry', daysAgo: 9, live: (telling) => void accepted(telling) },
  // Late by now.
  { about: 'ministry', daysAgo: 30, live: (telling) => void accepted(telling) },
  { about: 'province', daysAgo: 4, live: (telling) => void given(telling) },
  { about: 'province', daysAgo: 10, live: (telling) => drafted(telling, 0) },
  { about: 'province', daysAgo: 12, live: (telling) => drafted(telling, 1) },
  { about: 'province', daysAgo: 14, live: (telling) => drafted(telling, 2) },
  { about: 'ministry', daysAgo: 8, live: (telling) => drafted(telling, 0) },
  {
    about: 'ministry',
    daysAgo: 6,
    live: (telling) => {
      const { life } = telling;
      const { officer } = accepted(telling);
      const question = ask(life, 'Đề nghị nói rõ cơ quan nào đã yêu cầu nộp bản giấy và vào ngày nào.');
      life.wait(day);
      life.act(officer, { action: 'ask', question: question.ref }, [question.content]);
    },
  },
  {
    about: 'ministry',
    daysAgo: 7,
    live: (telling) => {
      const { life } = telling;
      const { officer } = accepted(telling);
      const question = ask(life, 'Đề nghị cho ý kiến về phần thuộc lĩnh vực đầu tư, xây dựng.');
      life.wait(day);
      life.act(officer, { action: 'consult', agency: 'bxd', question: question.ref }, [question.content]);
    },
  },
  {
    about: 'ministry',
    daysAgo: 9,
    live: (telling) => {
      const { life, lead, number, stage } = telling;
      given(telling);
      life.wait(day);
      const letter = { letterNumber: `${number}/BTC-PC`, on: life.today, ground: null, addressee: null };
      life.act(stage.post('leader', lead), { action: 'transfer', agency: 'byt', ...letter });
    },
  },
  {
    about: 'ministry',
    daysAgo: 12,
    live: (telling) => {
      const { life, lead, stage } = telling;
      const { officer } = given(telling);
      life.act(officer, { action: 'propose_out_of_scope', ground: 'personal_complaint' });
      life.wait(day);
      life.act(stage.post('leader', lead), { action: 'confirm_out_of_scope' });
      life.wait(2);
      const reason = life.words('reason', 'Tôi nói về quy định chung, không chỉ việc của riêng tôi. Đề nghị xem lại.');
      life.act(SENDER, { action: 'contest', reason: reason.ref }, [reason.content]);
    },
  },
  { about: 'ministry', daysAgo: 13, live: looksAgain },
  {
    about: 'province',
    daysAgo: 18,
    live: (telling) => {
      const { life, stage } = telling;
      looksAgain(telling);
      life.wait(2);
      const opinion = life.words('opinion', 'Trả lời chưa xét trường hợp nộp điện tử. Đề nghị trả lời lại.');
      const coordinator = stage.post('coordinator', life.petition.coordinator);
      life.act(coordinator, { action: 'reopen', opinion: opinion.ref }, [opinion.content]);
    },
  },
  {
    about: 'ministry',
    daysAgo: 8,
    live: (telling) => {
      sentBack(telling);
      assignedAgain(telling);
      sentBack(telling);
    },
  },
  { about: 'ministry', daysAgo: 5, live: (telling) => grouped(telling, true) },
  { about: 'ministry', daysAgo: 5, alike: true, live: (telling) => grouped(telling, false) },
];

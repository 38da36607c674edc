import type { Language, MeasureKind, MeasureRefusal, MeasureStage, MeasureState } from '@thaogo/domain';
import { outcomeNames } from './outcomes.ts';
import { provisionNames } from './site/provisions.ts';

/** What a station is called; where a measure ends in a letter or a correction the last ones are other things. */
const stageNames: Record<
  Language,
  { document: Record<MeasureStage, string>; letter: Partial<Record<MeasureStage, string>> }
> = {
  vi: {
    document: {
      proposed: 'Gửi văn bản đề nghị',
      replied: 'Cơ quan có thẩm quyền trả lời',
      drafted: 'Soạn thảo',
      consulted: 'Lấy ý kiến',
      appraised: 'Thẩm định',
      submitted: 'Trình',
      examined: 'Thẩm tra',
      adopted: 'Thông qua, ban hành',
      in_force: 'Có hiệu lực',
    },
    letter: { adopted: 'Ban hành', in_force: 'Đăng tải' },
  },
  en: {
    document: {
      proposed: 'Proposal sent',
      replied: 'Reply of whoever is competent',
      drafted: 'Drafted',
      consulted: 'Consulted',
      appraised: 'Appraised',
      submitted: 'Submitted',
      examined: 'Examined',
      adopted: 'Adopted',
      in_force: 'In force',
    },
    letter: { adopted: 'Issued', in_force: 'Posted' },
  },
};

/** Measures that end in a letter or a correction, which take effect when they are posted. */
const IN_A_LETTER: readonly MeasureKind[] = ['guide_application', 'correct'];

export const measureStageName = (stage: MeasureStage, kind: MeasureKind, language: Language): string => {
  const names = stageNames[language];
  return (IN_A_LETTER.includes(kind) ? names.letter[stage] : undefined) ?? names.document[stage];
};

export const measureStateNames: Record<Language, Record<MeasureState, string>> = {
  vi: {
    proposing: 'Chờ gửi văn bản đề nghị',
    proposed: 'Chờ cơ quan có thẩm quyền trả lời',
    under_way: 'Đang thực hiện',
    kept: 'Đã hoàn thành',
    not_accepted: 'Không được chấp nhận',
    abandoned: 'Dừng thực hiện',
  },
  en: {
    proposing: 'Proposal still to be sent',
    proposed: 'Awaiting the reply of whoever is competent',
    under_way: 'Under way',
    kept: 'Kept',
    not_accepted: 'Not accepted',
    abandoned: 'Abandoned',
  },
};

interface About {
  numberSymbol: string | null;
  article: string | null;
  clause: string | null;
  point: string | null;
}

/** What is to be done to which provision: “Sửa đổi, bổ sung: khoản 2 Điều 5, 80/2021/TT-BTC”. */
export const measureTitle = (kind: MeasureKind, about: About | null, language: Language): string => {
  const name = outcomeNames[language][kind];
  if (about === null) return name;
  const place = (['point', 'clause', 'article'] as const)
    .flatMap((part) => (about[part] === null ? [] : [`${provisionNames[language][part]}\u00A0${about[part]}`]))
    .join(' ');
  const whole = [place, about.numberSymbol ?? ''].filter((part) => part !== '').join(', ');
  return whole === '' ? name : `${name}: ${whole}`;
};

/** Why something cannot be done to a measure now, and what to do. */
export const measureRefusalWords: Record<Language, Record<MeasureRefusal, string>> = {
  vi: {
    wrong_role: 'Vai trò của bạn không được làm việc này với nhiệm vụ này.',
    wrong_state: 'Việc này không làm được ở trạng thái hiện tại.',
    stage_not_of_this_measure: 'Nhiệm vụ này không có bước đó, hoặc bước đó được ghi bằng cách khác.',
    stage_done_already: 'Bước này, hoặc bước sau nó, đã được ghi là xong.',
    planned_in_past: 'Ngày dự kiến không được trước hôm nay.',
    planned_later_needs_slip: 'Ngày muộn hơn ngày đã hứa là lùi hạn: cần lãnh đạo và lý do.',
    not_later: 'Ngày mới phải sau ngày đang dự kiến. Ngày sớm hơn thì đặt lại ngày dự kiến.',
    not_planned: 'Bước này chưa có ngày dự kiến nên chưa có gì để lùi.',
    date_in_future: 'Ngày không được sau hôm nay.',
    date_before_registration: 'Ngày không được trước ngày đăng ký nhiệm vụ.',
    date_before_last_stage: 'Ngày không được trước bước đã xong gần nhất.',
    date_before_letter: 'Ngày trả lời không được trước ngày gửi văn bản đề nghị.',
    not_adopted: 'Chưa ghi bước thông qua, ban hành.',
    new_text_missing: 'Hãy nêu văn bản mới và ngày có hiệu lực.',
    new_text_unknown: 'Danh mục văn bản chưa có văn bản này, hoặc chưa ai xác nhận. Hãy thêm vào danh mục trước.',
    effective_before_adoption: 'Ngày có hiệu lực không được trước ngày thông qua, ban hành.',
    reason_missing: 'Hãy nêu lý do.',
    due_in_past: 'Hạn trả lời không được trước hôm nay.',
    no_open_instruction: 'Không có ý kiến chỉ đạo nào đang chờ trả lời.',
    instruction_unknown: 'Ý kiến chỉ đạo này không có, hoặc đã được trả lời.',
  },
  en: {
    wrong_role: 'Your role may not do this with this measure.',
    wrong_state: 'This cannot be done in the present state.',
    stage_not_of_this_measure: 'This measure has no such stage, or it is noted in another way.',
    stage_done_already: 'This stage, or a later one, is already noted as done.',
    planned_in_past: 'The planned day cannot be before today.',
    planned_later_needs_slip: 'A day later than the one promised is a slip: it needs a leader and a reason.',
    not_later: 'The new day must be after the one planned now. An earlier day is planned anew.',
    not_planned: 'No day is planned for this stage, so there is nothing to move.',
    date_in_future: 'The day cannot be after today.',
    date_before_registration: 'The day cannot be before the measure was registered.',
    date_before_last_stage: 'The day cannot be before the last stage that is done.',
    date_before_letter: 'The reply cannot be dated before the proposal.',
    not_adopted: 'Its adoption is not noted yet.',
    new_text_missing: 'Name the new document and the day on which it takes effect.',
    new_text_unknown: 'The register does not have this document, or nobody has confirmed it. Add it there first.',
    effective_before_adoption: 'It cannot take effect before it was adopted.',
    reason_missing: 'Give the reason.',
    due_in_past: 'The day for the answer cannot be before today.',
    no_open_instruction: 'No instruction waits for an answer.',
    instruction_unknown: 'There is no such instruction, or it has been answered.',
  },
};

/** A sender says once whether a measure solved the problem. */
export const saidAlreadyWords: Record<Language, string> = {
  vi: 'Bạn đã cho biết văn bản này có giải quyết vướng mắc hay không.',
  en: 'You have already said whether this solved your problem.',
};

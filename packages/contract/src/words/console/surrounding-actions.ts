import type { Language } from '@thaogo/domain';
import type { CaseworkAction } from '../../shapes/casework.ts';
import type { ActionWords } from './action-words.ts';

/** Actions around the answer: who leads, who is asked, who watches, who may see it. */
export type SurroundingAction = Exclude<
  CaseworkAction,
  | 'assign'
  | 'accept'
  | 'send_back'
  | 'save_draft'
  | 'submit_draft'
  | 'return_draft'
  | 'approve'
  | 'issue'
  | 'propose_out_of_scope'
  | 'decline_out_of_scope'
  | 'confirm_out_of_scope'
>;

export const surroundingActionWords: Record<Language, Record<SurroundingAction, ActionWords>> = {
  vi: {
    contest_lead: {
      title: 'Đề nghị xác định lại cơ quan chủ trì',
      consequence: 'Cấp trên quyết định cơ quan chủ trì. Thời hạn trả lời người gửi vẫn tính tiếp.',
      does: 'Gửi đề nghị',
      done: 'Đã gửi đề nghị xác định lại cơ quan chủ trì.',
    },
    propose_lead: {
      title: 'Đề xuất cơ quan chủ trì',
      consequence: 'Lãnh đạo cấp trên xem đề xuất khi quyết định.',
      does: 'Gửi đề xuất',
      done: 'Đã gửi đề xuất.',
    },
    register_incoming: {
      title: 'Ghi số đến',
      consequence: 'Số và ngày vào sổ văn bản đến của cơ quan.',
      does: 'Ghi số đến',
      done: 'Đã ghi số đến.',
    },
    hand_over: {
      title: 'Giao chuyên viên khác',
      consequence: 'Chuyên viên được giao phụ trách từ bây giờ. Thời hạn không thay đổi.',
      does: 'Giao việc',
      done: 'Đã giao chuyên viên khác.',
    },
    assign_unit: {
      title: 'Phân công đơn vị',
      consequence: 'Việc nằm trong danh sách của đơn vị được giao từ bây giờ. Thời hạn không thay đổi.',
      does: 'Phân công',
      done: 'Đã phân công.',
    },
    consult: {
      title: 'Lấy ý kiến cơ quan phối hợp',
      consequence:
        'Cơ quan được lấy ý kiến đọc được phản ánh, kiến nghị này. Thời hạn trả lời người gửi không thay đổi.',
      does: 'Gửi lấy ý kiến',
      done: 'Đã gửi lấy ý kiến.',
    },
    give_opinion: {
      title: 'Cho ý kiến phối hợp',
      consequence: 'Cơ quan chủ trì đọc ý kiến để trả lời người gửi.',
      does: 'Gửi ý kiến',
      done: 'Đã gửi ý kiến.',
    },
    ask: {
      title: 'Đề nghị người gửi bổ sung',
      consequence:
        'Người gửi nhận được thông báo và trả lời trên trang tra cứu. Quá thời gian chờ, việc xử lý tiếp tục.',
      does: 'Gửi câu hỏi',
      done: 'Đã gửi câu hỏi cho người gửi.',
    },
    resume: {
      title: 'Tiếp tục không chờ bổ sung',
      consequence: 'Việc xử lý tiếp tục với những gì đã có.',
      does: 'Tiếp tục xử lý',
      done: 'Đã tiếp tục xử lý.',
    },
    extend: {
      title: 'Kéo dài thời hạn',
      consequence: 'Chỉ làm được khi quy định cho phép và trước khi hết hạn. Người gửi được báo; hạn ban đầu vẫn hiện.',
      does: 'Kéo dài',
      done: 'Đã kéo dài thời hạn.',
    },
    transfer: {
      title: 'Chuyển đến kênh khác',
      consequence: 'Việc xử lý ở đây kết thúc. Người gửi biết đã chuyển đến đâu, theo văn bản nào.',
      does: 'Chuyển',
      done: 'Đã chuyển đến kênh khác.',
    },
    note_external: {
      title: 'Ghi mã trên cổng chính thức',
      consequence: 'Người gửi thấy mã và tình trạng này.',
      does: 'Ghi',
      done: 'Đã ghi mã trên cổng chính thức.',
    },
    restrict: {
      title: 'Hạn chế người xem',
      consequence: 'Chỉ cán bộ đầu mối và lãnh đạo cơ quan đầu mối còn xem được, cho đến khi họ quyết định.',
      does: 'Hạn chế người xem',
      done: 'Đã hạn chế người xem.',
    },
    lift_restriction: {
      title: 'Bỏ hạn chế người xem',
      consequence: 'Những người có trách nhiệm lại xem được.',
      does: 'Bỏ hạn chế',
      done: 'Đã bỏ hạn chế người xem.',
    },
    seal: {
      title: 'Niêm phong',
      consequence:
        'Dùng khi nội dung có thể chứa bí mật nhà nước. Chỉ lãnh đạo cơ quan đầu mối còn xem được và được báo ngay.',
      does: 'Niêm phong',
      done: 'Đã niêm phong.',
    },
    unseal: {
      title: 'Bỏ niêm phong',
      consequence: 'Phản ánh, kiến nghị vẫn hạn chế người xem cho đến khi bỏ hạn chế.',
      does: 'Bỏ niêm phong',
      done: 'Đã bỏ niêm phong.',
    },
    group: {
      title: 'Xếp nhóm cùng nội dung',
      consequence:
        'Trả lời của phản ánh, kiến nghị này sẽ được gửi cho từng người gửi trong nhóm. Tách nhóm được trước khi trả lời.',
      does: 'Xếp vào nhóm',
      done: 'Đã xếp nhóm.',
    },
    ungroup: {
      title: 'Tách khỏi nhóm',
      consequence: 'Phản ánh, kiến nghị này lại được xử lý riêng; không mất gì.',
      does: 'Tách khỏi nhóm',
      done: 'Đã tách khỏi nhóm.',
    },
    instruct: {
      title: 'Cho ý kiến chỉ đạo',
      consequence: 'Cơ quan đang xử lý nhận được ngay và phải báo cáo.',
      does: 'Gửi ý kiến chỉ đạo',
      done: 'Đã gửi ý kiến chỉ đạo.',
    },
    remark: {
      title: 'Nêu ý kiến giám sát',
      consequence: 'Cơ quan đang xử lý phải trả lời ý kiến này.',
      does: 'Gửi ý kiến',
      done: 'Đã gửi ý kiến giám sát.',
    },
    reply_to_request: {
      title: 'Trả lời ý kiến chỉ đạo, giám sát',
      consequence: 'Cơ quan đã nêu ý kiến được báo.',
      does: 'Gửi trả lời',
      done: 'Đã trả lời.',
    },
    renew_secret: {
      title: 'Cấp mã bí mật mới tại quầy',
      consequence:
        'Chỉ cấp khi người gửi có mặt và đã xem giấy tờ. Họ tên trên giấy tờ được so với tên đã ghi khi gửi; tên đó không hiện ra ở đây. Mã cũ và các đường dẫn cũ hết hiệu lực, người gửi được báo tin.',
      does: 'Đối chiếu và cấp mã mới',
      done: 'Đã cấp mã bí mật mới.',
    },
    reopen: {
      title: 'Cho ý kiến về trả lời đã ban hành',
      consequence: 'Cơ quan chủ trì soạn trả lời mới; người soạn và người duyệt khác lần trước.',
      does: 'Gửi ý kiến',
      done: 'Đã gửi ý kiến; cơ quan soạn trả lời mới.',
    },
  },
  en: {
    contest_lead: {
      title: 'Ask that the lead be decided again',
      consequence: 'Whoever is above decides who leads. The sender’s deadline runs on.',
      does: 'Send it',
      done: 'It was sent to be decided.',
    },
    propose_lead: {
      title: 'Propose who should lead',
      consequence: 'Whoever is above sees it when deciding.',
      does: 'Propose',
      done: 'Proposed.',
    },
    register_incoming: {
      title: 'Enter the incoming number',
      consequence: 'Number and day in your agency’s register of incoming documents.',
      does: 'Enter',
      done: 'The incoming number was entered.',
    },
    hand_over: {
      title: 'Hand over to a colleague',
      consequence: 'They are in charge from now on. No deadline changes.',
      does: 'Hand over',
      done: 'Handed over.',
    },
    assign_unit: {
      title: 'Give it to a unit',
      consequence: 'It lies in that unit’s list from now on. No deadline changes.',
      does: 'Give it to the unit',
      done: 'Given to the unit.',
    },
    consult: {
      title: 'Ask another agency',
      consequence: 'It can then read this petition. The sender’s deadline does not change.',
      does: 'Ask',
      done: 'The agency was asked.',
    },
    give_opinion: {
      title: 'Give your agency’s opinion',
      consequence: 'The lead agency uses it for its answer.',
      does: 'Send the opinion',
      done: 'The opinion was sent.',
    },
    ask: {
      title: 'Ask the sender',
      consequence: 'The sender is told and replies on the tracking page. Once the time is over, work goes on.',
      does: 'Send the question',
      done: 'The sender was asked.',
    },
    resume: {
      title: 'Go on without a reply',
      consequence: 'Work goes on with what there is.',
      does: 'Go on',
      done: 'Work goes on.',
    },
    extend: {
      title: 'Give more time',
      consequence:
        'Only where the rules allow it and before the due date. The sender is told; the first due date stays visible.',
      does: 'Extend',
      done: 'The deadline was extended.',
    },
    transfer: {
      title: 'Pass to another channel',
      consequence: 'Work ends here. The sender is told where it went and by which letter.',
      does: 'Pass on',
      done: 'Passed to another channel.',
    },
    note_external: {
      title: 'Note its code on the official portal',
      consequence: 'The sender sees this code and status.',
      does: 'Note',
      done: 'Noted.',
    },
    restrict: {
      title: 'Show to few people only',
      consequence: 'Only coordinators and leaders of the coordinating agency see it until they decide.',
      does: 'Restrict',
      done: 'Few people see it now.',
    },
    lift_restriction: {
      title: 'Lift the restriction',
      consequence: 'Everybody whom it concerns sees it again.',
      does: 'Lift',
      done: 'The restriction was lifted.',
    },
    seal: {
      title: 'Seal it',
      consequence:
        'For what may hold a state secret. Only leaders of the coordinating agency see it then; they are told at once.',
      does: 'Seal',
      done: 'Sealed.',
    },
    unseal: {
      title: 'Break the seal',
      consequence: 'It stays restricted until that is lifted too.',
      does: 'Break the seal',
      done: 'The seal was broken.',
    },
    group: {
      title: 'Group with alike petitions',
      consequence: 'This petition’s answer will go to every sender of the group. It can be undone until then.',
      does: 'Group',
      done: 'Grouped.',
    },
    ungroup: {
      title: 'Take out of the group',
      consequence: 'It is worked on by itself again; nothing is lost.',
      does: 'Take out',
      done: 'Taken out of its group.',
    },
    instruct: {
      title: 'Give an instruction',
      consequence: 'Whoever has it is told at once and must report.',
      does: 'Give it',
      done: 'The instruction was given.',
    },
    remark: {
      title: 'Make a remark',
      consequence: 'Whoever has it must answer.',
      does: 'Send it',
      done: 'The remark was sent.',
    },
    reply_to_request: {
      title: 'Answer an instruction or remark',
      consequence: 'Whoever made it is told.',
      does: 'Send the reply',
      done: 'Answered.',
    },
    renew_secret: {
      title: 'Give a new secret at the counter',
      consequence:
        'Only when the sender is present and you have seen their papers. The name on the paper is compared with the one given when filing, which is not shown here. The secret before and older links stop working, and the sender is told.',
      does: 'Compare and give a new secret',
      done: 'A new secret was given.',
    },
    reopen: {
      title: 'Give an opinion on the earlier answer',
      consequence: 'The lead agency writes a new answer; others than before write and approve it.',
      does: 'Send the opinion',
      done: 'The opinion was sent; a new answer is being written.',
    },
  },
};

/** What the fields of their forms are called. */

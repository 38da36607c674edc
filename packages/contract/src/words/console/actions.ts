import type { Language } from '@thaogo/domain';
import type { CaseworkAction } from '../../shapes/casework.ts';
import type { ActionWords } from './action-words.ts';
import { surroundingActionWords } from './surrounding-actions.ts';

/** Words of acting on a petition. */
interface ConsoleActingWords {
  work: string;
  nothingToDo: string;
  furtherActions: string;
  notNow: (count: number) => string;
  whyNot: string;
  cancel: string;
  needed: string;
  tooLong: (limit: number) => string;
  reason: string;
  reasonHint: string;
  betterAgency: string;
  leadAgency: string;
  agencySearchHint: string;
  agencyAwaited: string;
  agencyCount: (count: number) => string;
  agencyNone: string;
  agencyTypeMore: string;
  chooseAnother: string;
  outcome: string;
  chooseOutcome: string;
  draftText: string;
  remark: string;
  remarkHint: string;
  number: string;
  numberHint: string;
  publicText: string;
  publicTextHint: string;
  publicTextAgreed: string;
  publicTextNotAgreed: string;
  publicTextNone: string;
  issuedOn: string;
  ground: string;
  chooseGround: string;
  groundsAwaited: string;
  turnTo: (where: string) => string;
  unsaved: string;
  savedDraft: string;
  saveThenSubmit: string;
  restored: string;
  savedByAnother: string;
  savedByAnotherText: string;
  useSaved: string;
  keepMine: string;
  cannotSave: string;
  copyMine: string;
  discardMine: string;
  happenedMeanwhile: string;
  nothingNewSeen: string;
  leaveTitle: string;
  leaveText: string;
  stay: string;
  leave: string;
  saveKey: string;
}

export const consoleActionWords: Record<Language, Record<CaseworkAction, ActionWords>> = {
  vi: {
    ...surroundingActionWords.vi,
    accept: {
      title: 'Nhận xử lý',
      consequence: 'Cơ quan bạn bắt đầu xử lý với vai trò chủ trì. Thời hạn không thay đổi.',
      does: 'Nhận xử lý',
      done: 'Đã nhận xử lý.',
    },
    send_back: {
      title: 'Đề nghị xác định lại nơi xử lý',
      consequence: 'Chuyển lại cơ quan đầu mối để xác định lại. Thời hạn trả lời người gửi không thay đổi.',
      does: 'Gửi đề nghị',
      done: 'Đã chuyển lại cơ quan đầu mối.',
    },
    assign: {
      title: 'Chuyển đến cơ quan chủ trì',
      consequence: 'Cơ quan được chọn nhận việc ngay và thời hạn của cơ quan đó bắt đầu từ hôm nay.',
      does: 'Chuyển đến cơ quan này',
      done: 'Đã chuyển đến cơ quan chủ trì.',
    },
    save_draft: {
      title: 'Soạn dự thảo trả lời',
      consequence: 'Dự thảo chỉ người trong cơ quan thấy.',
      does: 'Lưu dự thảo',
      done: 'Đã lưu dự thảo.',
    },
    submit_draft: {
      title: 'Trình lãnh đạo duyệt',
      consequence: 'Người soạn không tự duyệt dự thảo của mình.',
      does: 'Trình lãnh đạo duyệt',
      done: 'Đã trình lãnh đạo duyệt.',
    },
    return_draft: {
      title: 'Trả dự thảo để hoàn thiện',
      consequence: 'Dự thảo về lại người xử lý, kèm ý kiến của bạn.',
      does: 'Trả để hoàn thiện',
      done: 'Đã trả dự thảo để hoàn thiện.',
    },
    approve: {
      title: 'Duyệt trả lời',
      consequence: 'Sau bước duyệt cuối, trả lời được chuyển văn thư để lấy số và ban hành.',
      does: 'Duyệt trả lời',
      done: 'Đã duyệt trả lời.',
    },
    issue: {
      title: 'Ban hành trả lời',
      consequence: 'Người gửi nhận được trả lời ngay khi ghi số và ngày. Việc này không lấy lại được.',
      does: 'Ban hành trả lời',
      done: 'Đã ban hành trả lời.',
    },
    propose_out_of_scope: {
      title: 'Đề xuất xác định không thuộc phạm vi',
      consequence: 'Lãnh đạo xem xét đề xuất; cho đến lúc đó chưa có gì thay đổi với người gửi.',
      does: 'Gửi đề xuất',
      done: 'Đã gửi đề xuất.',
    },
    decline_out_of_scope: {
      title: 'Tiếp tục xử lý',
      consequence: 'Đề xuất được bỏ, phản ánh, kiến nghị tiếp tục được xử lý.',
      does: 'Bỏ đề xuất, tiếp tục xử lý',
      done: 'Đã bỏ đề xuất, tiếp tục xử lý.',
    },
    confirm_out_of_scope: {
      title: 'Xác nhận không thuộc phạm vi',
      consequence: 'Người gửi được hướng dẫn nơi gửi phù hợp và việc xử lý ở đây kết thúc.',
      does: 'Xác nhận không thuộc phạm vi',
      done: 'Đã xác nhận không thuộc phạm vi.',
    },
  },
  en: {
    ...surroundingActionWords.en,
    accept: {
      title: 'Accept it',
      consequence: 'Your agency starts work as the lead. No deadline changes.',
      does: 'Accept it',
      done: 'Accepted.',
    },
    send_back: {
      title: 'Ask that the addressee be decided again',
      consequence: 'It goes back to the coordinating agency. The date of the answer to the sender does not change.',
      does: 'Send it back',
      done: 'Sent back to the coordinating agency.',
    },
    assign: {
      title: 'Pass it to the lead agency',
      consequence: 'The agency you choose has it at once, and that agency’s deadline starts today.',
      does: 'Pass it to this agency',
      done: 'Passed to the lead agency.',
    },
    save_draft: {
      title: 'Write the draft answer',
      consequence: 'Only people of your agency see the draft.',
      does: 'Save the draft',
      done: 'The draft is saved.',
    },
    submit_draft: {
      title: 'Submit for approval',
      consequence: 'A leader decides on the draft. The author may not approve it.',
      does: 'Submit for approval',
      done: 'Submitted for approval.',
    },
    return_draft: {
      title: 'Return the draft for more work',
      consequence: 'The draft goes back to whoever works on it, with your remark.',
      does: 'Return the draft',
      done: 'The draft is returned.',
    },
    approve: {
      title: 'Approve the answer',
      consequence: 'After the last step the answer goes to the clerk, who numbers and issues it.',
      does: 'Approve the answer',
      done: 'The answer is approved.',
    },
    issue: {
      title: 'Issue the answer',
      consequence: 'The sender has the answer as soon as number and date are entered. This cannot be taken back.',
      does: 'Issue the answer',
      done: 'The answer is issued.',
    },
    propose_out_of_scope: {
      title: 'Propose that it is out of scope',
      consequence: 'A leader looks at the proposal; until then nothing changes for the sender.',
      does: 'Send the proposal',
      done: 'The proposal is sent.',
    },
    decline_out_of_scope: {
      title: 'Go on working on it',
      consequence: 'The proposal is dropped and work goes on.',
      does: 'Drop the proposal and go on',
      done: 'The proposal is dropped; work goes on.',
    },
    confirm_out_of_scope: {
      title: 'Confirm that it is out of scope',
      consequence: 'The sender is told where to turn, and work here ends.',
      does: 'Confirm that it is out of scope',
      done: 'Confirmed as out of scope.',
    },
  },
};

export const consoleActingWords: Record<Language, ConsoleActingWords> = {
  vi: {
    work: 'Việc của bạn',
    nothingToDo: 'Hiện bạn không cần làm gì với phản ánh, kiến nghị này.',
    furtherActions: 'Việc khác có thể làm',
    notNow: (count) => `Việc chưa làm được lúc này (${count})`,
    whyNot: 'Vì sao chưa làm được',
    cancel: 'Thôi',
    needed: 'Cần điền mục này.',
    tooLong: (limit) => `Quá dài: tối đa ${limit} ký tự.`,
    reason: 'Lý do',
    reasonHint: 'Vì sao cơ quan bạn không có trách nhiệm trả lời nội dung này.',
    betterAgency: 'Nơi phù hợp hơn (nếu biết)',
    leadAgency: 'Cơ quan chủ trì',
    agencySearchHint: 'Gõ tên hoặc mã, ví dụ “btc”.',
    agencyAwaited: 'danh sách cơ quan',
    agencyCount: (count) => `${count} cơ quan khớp.`,
    agencyNone: 'Không có cơ quan nào khớp. Chỉ tìm trong các cơ quan đã tham gia.',
    agencyTypeMore: 'Còn nhiều cơ quan khác; hãy gõ thêm để thu hẹp.',
    chooseAnother: 'Chọn cơ quan khác',
    outcome: 'Kết quả xử lý',
    chooseOutcome: 'Chọn kết quả',
    draftText: 'Nội dung trả lời',
    remark: 'Ý kiến',
    remarkHint: 'Cần sửa gì, bổ sung gì.',
    number: 'Số, ký hiệu văn bản trả lời',
    numberHint: 'ví dụ 1234/STC-QLNS',
    publicText: 'Bản công bố',
    publicTextHint:
      'Người gửi đồng ý công bố. Mọi người sẽ đọc được phần này cùng số, ngày, cơ quan, kết quả và quy định: không ghi tên, địa chỉ, số điện thoại hay chi tiết nhận ra người gửi. Để trống thì chỉ công bố các mục kia.',
    publicTextAgreed: 'Sẽ được công bố ngay khi ban hành, vì người gửi đã đồng ý:',
    publicTextNotAgreed: 'Người gửi không đồng ý công bố; chỉ người gửi đọc được trả lời này.',
    publicTextNone: 'Chưa có bản công bố: chỉ số, ngày, cơ quan, kết quả và quy định được công bố.',
    issuedOn: 'Ngày ban hành',
    ground: 'Lý do không thuộc phạm vi',
    chooseGround: 'Chọn lý do',
    groundsAwaited: 'danh mục lý do',
    turnTo: (where) => `Người gửi sẽ được hướng dẫn: ${where}`,
    unsaved: 'Chưa lưu. Nội dung đang được giữ tạm trong thẻ trình duyệt này.',
    savedDraft: 'Mọi thay đổi đã được lưu.',
    saveThenSubmit: 'Lưu và trình lãnh đạo duyệt',
    restored: 'Đã khôi phục nội dung soạn dở, chưa lưu.',
    savedByAnother: 'Trong lúc bạn soạn, người khác đã lưu một dự thảo khác. Nội dung của bạn vẫn còn nguyên bên dưới.',
    savedByAnotherText: 'Xem dự thảo người khác đã lưu',
    useSaved: 'Dùng dự thảo đã lưu',
    keepMine: 'Giữ nội dung của tôi',
    cannotSave: 'Lúc này không lưu được dự thảo. Nội dung bạn soạn được giữ ở đây để bạn sao chép.',
    copyMine: 'Sao chép nội dung',
    discardMine: 'Bỏ nội dung này',
    happenedMeanwhile: 'Từ lúc bạn xem đến nay:',
    nothingNewSeen: 'Màn hình đã được cập nhật bản mới.',
    leaveTitle: 'Dự thảo chưa lưu',
    leaveText: 'Nếu rời trang, nội dung được giữ tạm trong thẻ trình duyệt này cho đến khi đóng thẻ hoặc đăng xuất.',
    stay: 'Ở lại để lưu',
    leave: 'Rời trang',
    saveKey: 'Ctrl+S để lưu',
  },
  en: {
    work: 'Your part',
    nothingToDo: 'There is nothing for you to do here now.',
    furtherActions: 'What else you can do',
    notNow: (count) => `What cannot be done now (${count})`,
    whyNot: 'Why not yet',
    cancel: 'Cancel',
    needed: 'This is needed.',
    tooLong: (limit) => `Too long: ${limit} characters at most.`,
    reason: 'Reason',
    reasonHint: 'Why your agency is not responsible for answering this.',
    betterAgency: 'A better addressee (if you know one)',
    leadAgency: 'Lead agency',
    agencySearchHint: 'Type a name or a code, such as “btc”.',
    agencyAwaited: 'the list of agencies',
    agencyCount: (count) => (count === 1 ? '1 agency matches.' : `${count} agencies match.`),
    agencyNone: 'No agency matches. Only agencies that have joined are searched.',
    agencyTypeMore: 'There are more; type more to narrow them down.',
    chooseAnother: 'Choose another',
    outcome: 'Outcome',
    chooseOutcome: 'Choose an outcome',
    draftText: 'Text of the answer',
    remark: 'Remark',
    remarkHint: 'What must be changed or added.',
    number: 'Number and symbol of the answer',
    numberHint: 'such as 1234/STC-QLNS',
    publicText: 'Text for publication',
    publicTextHint:
      'The sender agreed to publication. Everybody can read this beside number, date, agency, outcome and provision: no name, address, telephone number or detail by which the sender could be known. Left empty, only those others are published.',
    publicTextAgreed: 'Published as soon as it is issued, because the sender agreed:',
    publicTextNotAgreed: 'The sender did not agree to publication; nobody else reads this answer.',
    publicTextNone:
      'Nothing was written for publication: only number, date, agency, outcome and provision are published.',
    issuedOn: 'Date of issue',
    ground: 'Ground',
    chooseGround: 'Choose a ground',
    groundsAwaited: 'the list of grounds',
    turnTo: (where) => `The sender will be told: ${where}`,
    unsaved: 'Not saved. The text is kept in this browser tab for now.',
    savedDraft: 'Everything is saved.',
    saveThenSubmit: 'Save and submit for approval',
    restored: 'Your unsaved text is back.',
    savedByAnother: 'While you were writing, somebody else saved another draft. Your text is untouched below.',
    savedByAnotherText: 'See the draft that somebody else saved',
    useSaved: 'Use the saved draft',
    keepMine: 'Keep my text',
    cannotSave: 'The draft cannot be saved now. What you wrote is kept here so that you can copy it.',
    copyMine: 'Copy the text',
    discardMine: 'Discard this text',
    happenedMeanwhile: 'Since you looked:',
    nothingNewSeen: 'The screen now shows the new version.',
    leaveTitle: 'The draft is not saved',
    leaveText: 'If you leave, the text is kept in this browser tab until you close it or sign out.',
    stay: 'Stay and save',
    leave: 'Leave',
    saveKey: 'Ctrl+S saves',
  },
};

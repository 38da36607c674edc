import type { Language, News } from '@thaogo/domain';
import type { AccountState } from '../../shapes/administration.ts';

/** What an administrator may do to an account. */
export type AccountAct = 'close' | 'reopen' | 'reset';

/** One such act: the button, the question above its consequence, and what is said once it is done. */
interface AccountActWords {
  does: string;
  title: string;
  consequence: string;
  done: (email: string) => string;
}

/** Words of the administrator's screens. */
interface ConsoleAdministrationWords {
  agenciesTitle: string;
  agenciesLead: string;
  agenciesAwaited: string;
  searchAgencies: string;
  find: string;
  noAgencies: string;
  joinedOn: (date: string) => string;
  joinsOn: (date: string) => string;
  notJoined: string;
  setJoining: string;
  changeJoining: string;
  joiningDate: string;
  joiningHint: string;
  saveJoining: string;
  joiningSaved: (agency: string) => string;
  facts: {
    twoFactor: string;
    attempts: string;
    error: string;
    planned: string;
  };
  more: string;
  cancel: string;
  accountsTitle: string;
  accountsAwaited: string;
  accountsOf: string;
  noAccounts: string;
  twoFactorOn: string;
  twoFactorOff: string;
  accountStates: Record<AccountState, string>;
  lastSignedIn: (instant: string) => string;
  neverSignedIn: string;
  accountActs: Record<AccountAct, AccountActWords>;
  ownAccount: string;
  linkKept: string;
  inviteTitle: string;
  inviteLead: string;
  email: string;
  role: string;
  chooseRole: string;
  agency: string;
  agencyOptional: string;
  invite: string;
  invited: (email: string) => string;
  invitedOnce: string;
  invitedUntil: (instant: string) => string;
  invitationLink: string;
  needed: string;
  emailForm: string;
  deliveriesTitle: string;
  deliveriesLead: string;
  deliveriesAwaited: string;
  noDeliveries: string;
  toSender: string;
  toForwarder: string;
  toAgency: (agency: string) => string;
  retry: string;
  retried: string;
  noError: string;
}

/** What each kind of news is called. */
export const consoleNewsNames: Record<Language, Record<News, string>> = {
  vi: {
    filed: 'Đã nhận',
    passed_on: 'Đã chuyển cơ quan chủ trì',
    assigned: 'Có việc mới',
    sent_back: 'Đề nghị xác định lại nơi xử lý',
    answered: 'Đã trả lời',
    out_of_scope: 'Hướng dẫn nơi gửi phù hợp',
    disputed: 'Cần xác định cơ quan chủ trì',
    consulted: 'Lấy ý kiến phối hợp',
    opinion_given: 'Đã có ý kiến phối hợp',
    asked: 'Đề nghị bổ sung thông tin',
    replied: 'Người gửi bổ sung thông tin',
    more_time: 'Kéo dài thời hạn',
    due_date_moved: 'Hạn thay đổi theo lịch nghỉ',
    agency_due_date_moved: 'Hạn của cơ quan thay đổi theo lịch nghỉ',
    contested: 'Người gửi nêu ý kiến về phạm vi',
    transferred: 'Đã chuyển kênh khác',
    sealed: 'Niêm phong khẩn',
    instructed: 'Ý kiến chỉ đạo',
    remarked: 'Ý kiến giám sát',
    request_answered: 'Đã trả lời ý kiến',
    secret_renewed: 'Mã bí mật mới',
    looked_at_again: 'Đề nghị xem xét lại',
    reopened: 'Trả lời được xem xét lại',
    to_answer_again: 'Cần soạn trả lời mới',
    withdrawn: 'Người gửi đã rút',
    measure_adopted: 'Văn bản xử lý đã ban hành',
    measure_in_force: 'Văn bản xử lý đã có hiệu lực',
    measure_not_accepted: 'Đề nghị xử lý văn bản không được chấp nhận',
    bottleneck_solved: 'Điểm nghẽn đã tháo gỡ',
    link_requested: 'Xin đường dẫn mới',
  },
  en: {
    filed: 'Filed',
    passed_on: 'Passed to the lead agency',
    assigned: 'New work',
    sent_back: 'Addressee to be decided again',
    answered: 'Answered',
    out_of_scope: 'Where to turn instead',
    disputed: 'Lead agency to be decided',
    consulted: 'Opinion asked for',
    opinion_given: 'Opinion given',
    asked: 'Sender asked for more',
    replied: 'The sender added information',
    more_time: 'More time',
    due_date_moved: 'Due date moved with the calendar',
    agency_due_date_moved: 'Agency’s due date moved with the calendar',
    contested: 'The sender objects',
    transferred: 'Passed to another channel',
    sealed: 'Sealed, urgent',
    instructed: 'Instruction',
    remarked: 'Remark',
    request_answered: 'Instruction or remark answered',
    secret_renewed: 'New secret',
    looked_at_again: 'To be looked at again',
    reopened: 'Looked at again',
    to_answer_again: 'New answer needed',
    withdrawn: 'Withdrawn by the sender',
    measure_adopted: 'Promised change adopted',
    measure_in_force: 'Promised change in force',
    measure_not_accepted: 'Proposed change not accepted',
    bottleneck_solved: 'Bottleneck solved',
    link_requested: 'New link asked for',
  },
};

export const consoleAdministrationWords: Record<Language, ConsoleAdministrationWords> = {
  vi: {
    agenciesTitle: 'Cơ quan tham gia',
    agenciesLead:
      'Từ ngày tham gia, phản ánh, kiến nghị được chuyển thẳng đến cơ quan đó. Trước ngày ấy, cơ quan đầu mối giữ và chuyển.',
    agenciesAwaited: 'danh sách cơ quan',
    searchAgencies: 'Tìm tên hoặc mã cơ quan',
    find: 'Tìm',
    noAgencies: 'Không có cơ quan nào khớp. Hãy sửa từ cần tìm.',
    joinedOn: (date) => `Tham gia từ ${date}`,
    joinsOn: (date) => `Sẽ tham gia từ ${date}`,
    notJoined: 'Chưa tham gia',
    setJoining: 'Đặt ngày tham gia',
    changeJoining: 'Đổi ngày',
    joiningDate: 'Ngày tham gia',
    joiningHint: 'Ngày đầu tiên cơ quan nhận việc ở đây.',
    saveJoining: 'Lưu ngày tham gia',
    joiningSaved: (agency) => `Đã lưu ngày tham gia của ${agency}.`,
    facts: {
      twoFactor: 'Xác thực hai bước',
      attempts: 'Số lần thử',
      error: 'Lỗi',
      planned: 'Lập lúc',
    },
    more: 'Xem thêm',
    cancel: 'Thôi',
    accountsTitle: 'Tài khoản',
    accountsAwaited: 'danh sách tài khoản',
    accountsOf: 'Tài khoản của cơ quan',
    noAccounts: 'Chưa có tài khoản nào ở đây. Hãy mời người đầu tiên.',
    twoFactorOn: 'Đã đăng ký',
    twoFactorOff: 'Chưa đăng ký',
    accountStates: { open: 'Đang dùng', awaiting_owner: 'Chờ chủ tài khoản đặt mật khẩu mới', closed: 'Đã đóng' },
    lastSignedIn: (instant) => `Đăng nhập gần nhất: ${instant}`,
    neverSignedIn: 'Chưa đăng nhập lần nào',
    accountActs: {
      close: {
        does: 'Đóng tài khoản',
        title: 'Đóng tài khoản này?',
        consequence:
          'Mọi phiên đăng nhập kết thúc ngay và không ai đăng nhập bằng tài khoản này được nữa. Những việc đã làm vẫn còn trong hồ sơ. Có thể mở lại khi cần.',
        done: (email) => `Đã đóng tài khoản ${email}.`,
      },
      reopen: {
        does: 'Mở lại tài khoản',
        title: 'Mở lại tài khoản này?',
        consequence:
          'Chủ tài khoản lại đăng nhập được bằng mật khẩu và xác thực hai bước đã có. Nếu ngờ rằng chúng đã lộ, hãy đặt lại đăng nhập ngay sau đó.',
        done: (email) => `Đã mở lại tài khoản ${email}.`,
      },
      reset: {
        does: 'Đặt lại đăng nhập',
        title: 'Đặt lại đăng nhập của tài khoản này?',
        consequence:
          'Mật khẩu, xác thực hai bước và mọi phiên đăng nhập hiện có hết hiệu lực ngay. Bạn nhận một đường dẫn dùng một lần để trao cho chủ tài khoản; người đó tự chọn mật khẩu mới và đăng ký lại xác thực hai bước.',
        done: (email) => `Đã đặt lại đăng nhập của ${email}.`,
      },
    },
    ownAccount: 'Đây là tài khoản của chính bạn: bạn sẽ bị đăng xuất.',
    linkKept: 'Tôi đã giữ đường dẫn',
    inviteTitle: 'Mời một người',
    inviteLead: 'Người được mời tự chọn mật khẩu qua một đường dẫn dùng một lần.',
    email: 'Thư điện tử công vụ',
    role: 'Vai trò',
    chooseRole: 'Chọn vai trò',
    agency: 'Cơ quan',
    agencyOptional: 'Cơ quan (không bắt buộc với quản trị)',
    invite: 'Tạo lời mời',
    invited: (email) => `Đã tạo lời mời cho ${email}.`,
    invitedOnce: 'Đường dẫn chỉ hiện một lần, ở đây. Hãy trao tận tay hoặc qua kênh riêng cho đúng người.',
    invitedUntil: (instant) => `Dùng được đến ${instant}.`,
    invitationLink: 'Đường dẫn lời mời',
    needed: 'Cần điền mục này.',
    emailForm: 'Địa chỉ thư điện tử chưa đúng, ví dụ: ten@example.com.',
    deliveriesTitle: 'Thư chưa gửi được',
    deliveriesLead: 'Những thư đã thử nhiều lần mà không đến. Sửa nguyên nhân (máy chủ thư, địa chỉ) rồi gửi lại.',
    deliveriesAwaited: 'danh sách thư',
    noDeliveries: 'Không có thư nào bị kẹt. Thư thử nhiều lần mà không đến sẽ hiện ở đây.',
    toSender: 'Người gửi',
    toForwarder: 'Nơi chuyển đến',
    toAgency: (agency) => `Cơ quan: ${agency}`,
    retry: 'Gửi lại',
    retried: 'Đã xếp lại để gửi.',
    noError: 'Không rõ',
  },
  en: {
    agenciesTitle: 'Agencies taking part',
    agenciesLead:
      'From the day an agency joins, petitions go straight to it. Until then the coordinating agency keeps them and passes them on.',
    agenciesAwaited: 'the list of agencies',
    searchAgencies: 'Find a name or code',
    find: 'Find',
    noAgencies: 'No agency matches. Change the words.',
    joinedOn: (date) => `Takes part since ${date}`,
    joinsOn: (date) => `Joins on ${date}`,
    notJoined: 'Has not joined',
    setJoining: 'Set the joining date',
    changeJoining: 'Change the date',
    joiningDate: 'Joining date',
    joiningHint: 'The first day on which the agency handles petitions here.',
    saveJoining: 'Save the joining date',
    joiningSaved: (agency) => `The joining date of ${agency} is saved.`,
    facts: {
      twoFactor: 'Second step',
      attempts: 'Attempts',
      error: 'Error',
      planned: 'Planned',
    },
    more: 'Show more',
    cancel: 'Cancel',
    accountsTitle: 'Accounts',
    accountsAwaited: 'the list of accounts',
    accountsOf: 'Accounts of an agency',
    noAccounts: 'There are no accounts here yet. Invite the first person.',
    twoFactorOn: 'Set up',
    twoFactorOff: 'Not set up',
    accountStates: {
      open: 'In use',
      awaiting_owner: 'Waiting for its owner to choose a new password',
      closed: 'Closed',
    },
    lastSignedIn: (instant) => `Last signed in: ${instant}`,
    neverSignedIn: 'Never signed in',
    accountActs: {
      close: {
        does: 'Close the account',
        title: 'Close this account?',
        consequence:
          'Its sessions end at once, and nobody can sign in with it any more. What was done with it stays on record. It can be reopened.',
        done: (email) => `The account ${email} is closed.`,
      },
      reopen: {
        does: 'Reopen the account',
        title: 'Reopen this account?',
        consequence:
          'Its owner can sign in again with the password and second step they had. If these may have become known, reset the sign-in right afterwards.',
        done: (email) => `The account ${email} is open again.`,
      },
      reset: {
        does: 'Reset the sign-in',
        title: 'Reset the sign-in of this account?',
        consequence:
          'Its password, second step and sessions stop working at once. You get a link that works once, for the owner of the account, who chooses a new password and sets up the second step again.',
        done: (email) => `The sign-in of ${email} is reset.`,
      },
    },
    ownAccount: 'This is your own account: you will be signed out.',
    linkKept: 'I have kept the link',
    inviteTitle: 'Invite somebody',
    inviteLead: 'They choose their own password through a link that works once.',
    email: 'Work e-mail address',
    role: 'Role',
    chooseRole: 'Choose a role',
    agency: 'Agency',
    agencyOptional: 'Agency (optional for administrators)',
    invite: 'Make the invitation',
    invited: (email) => `The invitation for ${email} is made.`,
    invitedOnce: 'The link is shown once, here. Hand it to the right person, in person or through a private channel.',
    invitedUntil: (instant) => `It works until ${instant}.`,
    invitationLink: 'Invitation link',
    needed: 'This is needed.',
    emailForm: 'This is not an e-mail address; one looks like name@example.com.',
    deliveriesTitle: 'Undelivered mail',
    deliveriesLead:
      'Mail that was tried many times and never arrived. Mend the cause (mail server, address), then send it again.',
    deliveriesAwaited: 'the list of mail',
    noDeliveries: 'No mail is stuck. Mail that was tried many times and never arrived appears here.',
    toSender: 'Sender',
    toForwarder: 'Forwarder',
    toAgency: (agency) => `Agency: ${agency}`,
    retry: 'Send again',
    retried: 'Queued to be sent again.',
    noError: 'Not known',
  },
};

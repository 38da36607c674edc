import type { Language } from '@thaogo/domain';

/** Words around every screen of the console. */
interface ConsoleShellWords {
  product: string;
  purpose: string;
  skipToContent: string;
  mainNavigation: string;
  administrationNavigation: string;
  inbox: string;
  measures: string;
  register: string;
  administration: string;
  agencies: string;
  accounts: string;
  deliveries: string;
  account: string;
  signOut: string;
  signOutTitle: string;
  signOutText: string;
  signOutAnyway: string;
  staySignedIn: string;
  /** Names the other language, in that language. */
  switchLanguage: string;
  operatedBy: (operator: string, scope: string) => string;
  trial: string;
  awaiting: (what: string) => string;
  tryAgain: string;
  close: string;
  unreachable: string;
  unreachableActing: string;
  sessionOver: string;
  sessionOverTyping: string;
  signInAgain: string;
  signInInNewTab: string;
  waitMinutes: (minutes: number) => string;
  requestId: (id: string) => string;
  broken: string;
  reload: string;
  noSuchPage: string;
  backToInbox: string;
  keys: string;
  keysTitle: string;
  keysOn: string;
  copy: string;
  copied: string;
  notCopied: string;
}

export const consoleShellWords: Record<Language, ConsoleShellWords> = {
  vi: {
    product: 'Tháo Gỡ',
    purpose: 'Xử lý phản ánh, kiến nghị',
    skipToContent: 'Đến nội dung chính',
    mainNavigation: 'Các màn hình',
    administrationNavigation: 'Các mục quản trị',
    inbox: 'Việc cần xử lý',
    measures: 'Nhiệm vụ xử lý văn bản',
    register: 'Danh mục văn bản',
    administration: 'Quản trị',
    agencies: 'Cơ quan',
    accounts: 'Tài khoản',
    deliveries: 'Thư chưa gửi được',
    account: 'Tài khoản đang dùng',
    signOut: 'Đăng xuất',
    signOutTitle: 'Có dự thảo chưa lưu',
    signOutText: 'Đăng xuất sẽ xóa dự thảo chưa lưu khỏi trình duyệt này. Hãy quay lại lưu nếu còn cần.',
    signOutAnyway: 'Xóa và đăng xuất',
    staySignedIn: 'Quay lại',
    switchLanguage: 'English',
    operatedBy: (operator, scope) => `Đơn vị vận hành: ${operator}. Phạm vi: ${scope}.`,
    trial: 'Bản dùng thử trên cơ sở dữ liệu nhúng, không dùng cho việc thật.',
    awaiting: (what) => `Đang chờ ${what}…`,
    tryAgain: 'Thử lại',
    close: 'Đóng',
    unreachable: 'Không kết nối được với máy chủ. Hãy kiểm tra mạng rồi thử lại.',
    unreachableActing:
      'Không kết nối được với máy chủ. Nội dung đã nhập vẫn còn ở đây: hãy kiểm tra mạng rồi gửi lại. Nếu lần trước đã được ghi, lần gửi lại sẽ báo có bản mới chứ không ghi hai lần.',
    sessionOver: 'Phiên đăng nhập đã hết.',
    sessionOverTyping:
      'Phiên đăng nhập đã hết. Nội dung đã nhập vẫn còn ở đây: hãy đăng nhập lại trong thẻ mới rồi gửi lại.',
    signInAgain: 'Đăng nhập lại',
    signInInNewTab: 'Đăng nhập trong thẻ mới',
    waitMinutes: (minutes) => `Hãy thử lại sau ${minutes} phút.`,
    requestId: (id) => `Mã yêu cầu: ${id}`,
    broken: 'Màn hình này gặp lỗi. Những gì đã lưu vẫn còn. Hãy tải lại trang.',
    reload: 'Tải lại trang',
    noSuchPage: 'Không có trang này.',
    backToInbox: 'Về danh sách việc',
    keys: 'Phím tắt',
    keysTitle: 'Phím tắt',
    keysOn: 'Dùng phím tắt một chữ cái',
    copy: 'Sao chép',
    copied: 'Đã sao chép.',
    notCopied: 'Trình duyệt không cho sao chép. Hãy chọn chữ rồi tự sao chép.',
  },
  en: {
    product: 'Tháo Gỡ',
    purpose: 'Working on petitions',
    skipToContent: 'Skip to the content',
    mainNavigation: 'Screens',
    administrationNavigation: 'Administration',
    inbox: 'Work to do',
    measures: 'Measures',
    register: 'Register',
    administration: 'Administration',
    agencies: 'Agencies',
    accounts: 'Accounts',
    deliveries: 'Undelivered mail',
    account: 'Account in use',
    signOut: 'Sign out',
    signOutTitle: 'A draft is not saved',
    signOutText: 'Signing out removes the unsaved draft from this browser. Go back and save it if you still need it.',
    signOutAnyway: 'Remove it and sign out',
    staySignedIn: 'Go back',
    switchLanguage: 'Tiếng Việt',
    operatedBy: (operator, scope) => `Run by ${operator}. Scope: ${scope}.`,
    trial: 'A trial on the embedded database, not for real work.',
    awaiting: (what) => `Waiting for ${what}…`,
    tryAgain: 'Try again',
    close: 'Close',
    unreachable: 'The server cannot be reached. Check the network and try again.',
    unreachableActing:
      'The server cannot be reached. What you typed is still here: check the network and send it again. If the first attempt did get through, sending again reports a newer version and records nothing twice.',
    sessionOver: 'Your session has ended.',
    sessionOverTyping: 'Your session has ended. What you typed is still here: sign in again in a new tab, then resend.',
    signInAgain: 'Sign in again',
    signInInNewTab: 'Sign in in a new tab',
    waitMinutes: (minutes) => (minutes === 1 ? 'Try again in a minute.' : `Try again in ${minutes} minutes.`),
    requestId: (id) => `Request id: ${id}`,
    broken: 'Something went wrong on this screen. What was saved is safe. Reload the page.',
    reload: 'Reload the page',
    noSuchPage: 'There is no such page.',
    backToInbox: 'Back to the list of work',
    keys: 'Keys',
    keysTitle: 'Keyboard shortcuts',
    keysOn: 'Use single-letter shortcuts',
    copy: 'Copy',
    copied: 'Copied.',
    notCopied: 'The browser does not allow copying. Select the text and copy it yourself.',
  },
};

import type { Language } from '@thaogo/domain';

/** Words of signing in, of the second factor and of an invitation. */
interface ConsoleSignInWords {
  title: string;
  email: string;
  password: string;
  signIn: string;
  enrolTitle: string;
  enrolLead: string;
  enrolScan: string;
  enrolQr: string;
  enrolType: string;
  enrolSecret: string;
  enrolCode: string;
  secretAwaited: string;
  codeTitle: string;
  codeLead: string;
  code: string;
  codeHint: string;
  sixDigits: string;
  confirmCode: string;
  startAgain: string;
  needed: string;
  invitationTitle: string;
  invitationLead: string;
  newPassword: string;
  newPasswordHint: (shortest: number, longest: number) => string;
  passwordLength: (shortest: number, longest: number) => string;
  repeatPassword: string;
  passwordsDiffer: string;
  setPassword: string;
  passwordSet: string;
  invitationMissing: string;
  invitationSpent: string;
  showPassword: string;
}

export const consoleSignInWords: Record<Language, ConsoleSignInWords> = {
  vi: {
    title: 'Đăng nhập',
    email: 'Thư điện tử công vụ',
    password: 'Mật khẩu',
    signIn: 'Đăng nhập',
    enrolTitle: 'Đăng ký xác thực hai bước',
    enrolLead:
      'Mỗi lần đăng nhập cần thêm một mã 6 chữ số từ ứng dụng xác thực trên điện thoại của bạn. Việc đăng ký chỉ làm một lần.',
    enrolScan: 'Mở ứng dụng xác thực và quét mã này.',
    enrolQr: 'Mã QR để đăng ký ứng dụng xác thực; khóa viết bằng chữ ở bên dưới',
    enrolType: 'Không quét được? Nhập khóa này vào ứng dụng:',
    enrolSecret: 'Khóa',
    enrolCode: 'Nhập mã 6 chữ số mà ứng dụng đang hiện.',
    secretAwaited: 'khóa xác thực',
    codeTitle: 'Nhập mã xác thực',
    codeLead: 'Mở ứng dụng xác thực trên điện thoại và nhập mã đang hiện.',
    code: 'Mã 6 chữ số',
    sixDigits: 'Mã gồm đúng 6 chữ số.',
    codeHint: 'Mỗi mã chỉ dùng được một lần và đổi sau 30 giây.',
    confirmCode: 'Xác nhận mã',
    startAgain: 'Đăng nhập lại từ đầu',
    needed: 'Cần điền mục này.',
    invitationTitle: 'Nhận lời mời',
    invitationLead: 'Chọn mật khẩu cho tài khoản của bạn. Sau đó bạn đăng nhập và đăng ký xác thực hai bước.',
    newPassword: 'Mật khẩu mới',
    newPasswordHint: (shortest, longest) =>
      `Từ ${shortest} đến ${longest} ký tự. Một câu dễ nhớ với bạn, khó đoán với người khác là tốt nhất.`,
    passwordLength: (shortest, longest) => `Mật khẩu cần từ ${shortest} đến ${longest} ký tự.`,
    repeatPassword: 'Nhập lại mật khẩu',
    passwordsDiffer: 'Hai lần nhập chưa giống nhau.',
    setPassword: 'Đặt mật khẩu',
    passwordSet: 'Đã đặt mật khẩu. Bây giờ hãy đăng nhập.',
    invitationMissing: 'Đường dẫn này thiếu mã lời mời. Hãy mở lại đường dẫn đầy đủ mà quản trị đã gửi cho bạn.',
    invitationSpent: 'Lời mời này đã dùng hoặc đã hết hạn. Hãy xin quản trị một lời mời mới.',
    showPassword: 'Hiện mật khẩu',
  },
  en: {
    title: 'Sign in',
    email: 'Work e-mail address',
    password: 'Password',
    signIn: 'Sign in',
    enrolTitle: 'Set up the second step',
    enrolLead:
      'Every sign-in also asks for a 6-digit code from an authenticator app on your phone. You set it up only once.',
    enrolScan: 'Open the authenticator app and scan this code.',
    enrolQr: 'QR code for setting up the authenticator app; the key is written out below',
    enrolType: 'Cannot scan it? Type this key into the app:',
    enrolSecret: 'Key',
    enrolCode: 'Type the 6-digit code that the app is showing.',
    secretAwaited: 'the key',
    codeTitle: 'Enter the code',
    codeLead: 'Open the authenticator app on your phone and type the code it is showing.',
    code: '6-digit code',
    sixDigits: 'The code is exactly 6 digits.',
    codeHint: 'Each code works once and changes after 30 seconds.',
    confirmCode: 'Confirm the code',
    startAgain: 'Start signing in again',
    needed: 'This is needed.',
    invitationTitle: 'Accept the invitation',
    invitationLead: 'Choose a password for your account. Then you sign in and set up the second step.',
    newPassword: 'New password',
    newPasswordHint: (shortest, longest) =>
      `${shortest} to ${longest} characters. Best is a sentence that you remember and nobody guesses.`,
    passwordLength: (shortest, longest) => `The password needs ${shortest} to ${longest} characters.`,
    repeatPassword: 'Type the password again',
    passwordsDiffer: 'The two passwords differ.',
    setPassword: 'Set the password',
    passwordSet: 'The password is set. Now sign in.',
    invitationMissing: 'The token is missing from this link. Open the whole link that the administrator gave you.',
    invitationSpent: 'This invitation was used or has expired. Ask the administrator for a new one.',
    showPassword: 'Show the password',
  },
};

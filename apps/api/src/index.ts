export { createAccounts, type Accounts } from './accounts/accounts.ts';
export { createApi, REQUEST_ID_HEADER } from './app.ts';
export { BusyError } from './http/busy.ts';
export { StoreFullError } from './dependencies.ts';
export { type Carrying } from './commands/carry-out.ts';
export { knowsReplyAddress, replyByMail, type ReplyTaken } from './tracking/reply-by-mail.ts';
export type {
  AgencyBook,
  ApiDependencies,
  Files,
  FileStore,
  InstallationFacts,
  Log,
  LogFields,
  PolicyBook,
  ReceiptFacts,
} from './dependencies.ts';
export type { LetterParagraph, OfficialLetter, Paper, Slip } from './paper/sheets.ts';

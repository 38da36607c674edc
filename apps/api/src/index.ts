export { createAccounts, type Accounts } from './accounts/accounts.ts';
export { createApi, REQUEST_ID_HEADER } from './app.ts';
export type {
  AgencyBook,
  ApiDependencies,
  InstallationFacts,
  Log,
  LogFields,
  PolicyBook,
  ReceiptFacts,
} from './dependencies.ts';

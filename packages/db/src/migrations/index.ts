import type { Migration } from 'kysely/migration';
import { foundation } from './0001-foundation.ts';
import { accounts } from './0002-accounts.ts';
import { register } from './0003-register.ts';
import { accountClosing } from './0005-account-closing.ts';
import { publicAnswers } from './0006-public-answers.ts';
import { registerCare } from './0007-register-care.ts';
import { rulesInTime } from './0008-rules-in-time.ts';
import { wholeLife } from './0009-whole-life.ts';
import { measures } from './0010-measures.ts';
import { dossiers } from './0011-dossiers.ts';
import { attachments } from './0012-attachments.ts';
import { sources } from './0014-sources.ts';
import { organisation } from './0015-organisation.ts';
import { waysOfContact } from './0016-ways-of-contact.ts';
import { movesAway } from './0017-moves-away.ts';
import { measureInstructions } from './0018-measure-instructions.ts';
import { quietRegistrations } from './0019-quiet-registrations.ts';
import { filesOfAgencies } from './0020-files-of-agencies.ts';
import { liveDossiers } from './0021-live-dossiers.ts';
import { unsentFiles } from './0022-unsent-files.ts';
import { sideTasks } from './0023-side-tasks.ts';

/** Every migration ever released, in order. Forward only; a released one is never edited. */
export const MIGRATIONS: Record<string, Migration> = {
  '0001-foundation': foundation,
  '0002-accounts': accounts,
  '0003-register': register,
  '0005-account-closing': accountClosing,
  '0006-public-answers': publicAnswers,
  '0007-register-care': registerCare,
  '0008-rules-in-time': rulesInTime,
  '0009-whole-life': wholeLife,
  '0010-measures': measures,
  '0011-dossiers': dossiers,
  '0012-attachments': attachments,
  '0014-sources': sources,
  '0015-organisation': organisation,
  '0016-ways-of-contact': waysOfContact,
  '0017-moves-away': movesAway,
  '0018-measure-instructions': measureInstructions,
  '0019-quiet-registrations': quietRegistrations,
  '0020-files-of-agencies': filesOfAgencies,
  '0021-live-dossiers': liveDossiers,
  '0022-unsent-files': unsentFiles,
  '0023-side-tasks': sideTasks,
};

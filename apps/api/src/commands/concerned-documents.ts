import { citationsInRegister, type Tables } from '@thaogo/db';
import { type ConcernedDocument, concernedDocument, readPetitionCode } from '@thaogo/domain';
import type { Kysely } from 'kysely';

/** What a petition cites, as far as number and register tell what it is; nothing for a code that is none. */
export const concernedDocuments = async (db: Kysely<Tables>, typedCode: string): Promise<ConcernedDocument[]> => {
  const code = readPetitionCode(typedCode);
  return code === null ? [] : (await citationsInRegister(db, code)).map(concernedDocument);
};

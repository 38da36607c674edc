import { dossierWordsRef, type NewDossierWords, SALT_BYTES } from '@thaogo/db';
import type { ContentRef } from '@thaogo/domain';
import type { ApiDependencies } from '../dependencies.ts';

/** Collects what was typed for a dossier and gives the references that its commands carry. */
export const dossierWriter = (deps: Pick<ApiDependencies, 'newId' | 'randomBytes'>) => {
  const written: NewDossierWords[] = [];
  const write = (body: string): ContentRef => {
    const words = { id: deps.newId(), body, salt: deps.randomBytes(SALT_BYTES) };
    written.push(words);
    return dossierWordsRef(words);
  };
  return {
    written,
    write,
    /** The same for what may be left out. */
    writeOptional: (body: string | undefined): ContentRef | null => (body === undefined ? null : write(body)),
  };
};

export type DossierWriter = ReturnType<typeof dossierWriter>;

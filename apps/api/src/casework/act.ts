import { type CaseworkAction, caseworkView as caseworkShape } from '@thaogo/contract';
import type { Writer } from '@thaogo/db';
import type { Command, ContentRef, Language, Petition, Staff } from '@thaogo/domain';
import { z } from 'zod';
import { carryOut } from '../commands/carry-out.ts';
import { wordsCollector, type Write } from '../commands/new-words.ts';
import { lockReadable, petitionCode, readablePetition } from '../commands/readable-petition.ts';
import { NO_FILES, takeWaitingFiles } from '../commands/waiting-files.ts';
import { type Api, endpoint } from '../http/endpoint.ts';
import { expectedVersion } from '../http/expected-version.ts';
import { ApiProblem } from '../http/problems.ts';
import { caseworkView } from './casework-view.ts';

/** Who acts on which petition, and the files that go with it. */
interface Given {
  staff: Staff;
  code: string;
  files: readonly ContentRef[];
}

interface NamedFiles {
  kind: 'file' | 'letter';
  ids: readonly string[];
}

/** A letter that may be there. */
export const oneLetter = (letter: string | undefined): NamedFiles => ({
  kind: 'letter',
  ids: letter === undefined ? [] : [letter],
});
export const anyFiles = (ids: readonly string[] = []): NamedFiles => ({ kind: 'file', ids });

/** One action: what it is, what is sent with it, and how that becomes the command which the domain judges. */
interface CaseworkEndpoint<S extends z.ZodType> {
  action: CaseworkAction;
  summary: string;
  shape: S;
  command: (body: z.infer<S>, write: Write, given: Given) => Command | Promise<Command>;
  /** Files that go with it, uploaded beforehand: the one letter, or any. */
  files?: (body: z.infer<S>) => NamedFiles;
  /** What follows for other petitions, in the same transaction. */
  after?: (
    trx: Writer,
    petition: Petition,
    given: { staff: Staff; language: Language; requestId: string; body: z.infer<S> },
  ) => Promise<void>;
}

export const addAction = <S extends z.ZodType>(
  api: Api,
  { action, summary, shape, command, files, after }: CaseworkEndpoint<S>,
): void => {
  const { deps } = api;

  /** Files are taken for the version that was seen: whoever comes late, or twice, learns just that. */
  const take = async ({ kind, ids }: NamedFiles, staff: Staff, code: string, version: number) => {
    if (ids.length === 0) return NO_FILES;
    const asSeen = async () => {
      const petition = await readablePetition(deps, code, staff);
      if (petition.version !== version) throw new ApiProblem('stale_version');
      return petition;
    };
    const { id } = await asSeen();
    const pointer = kind === 'letter' ? '/letter' : '/attachments';
    try {
      return await takeWaitingFiles(deps, id, ids, { uploader: staff.id, kind, pointer });
    } catch (problem) {
      // They wait no longer where the same was sent twice, and the other came in between.
      await asSeen();
      throw problem;
    }
  };

  endpoint<'staff', S>(
    api,
    {
      method: 'post',
      path: `/casework/petitions/{code}/${action}`,
      summary,
      access: 'staff',
      quota: 'casework',
      headers: z.object({ 'if-match': z.string() }),
      body: shape,
      replies: { status: 200, shape: caseworkShape },
      problems: [
        'action_not_allowed',
        'stale_version',
        'version_missing',
        'wrong_origin',
        ...(files === undefined ? [] : (['in_flight'] as const)),
      ],
    },
    async (given) => {
      const version = expectedVersion(given.header('if-match'));
      const code = petitionCode(given.path.code);
      const { contents, write } = wordsCollector(deps);
      const { staff } = given.caller;
      const taken = files === undefined ? NO_FILES : await take(files(given.body), staff, code, version);
      taken.contents.forEach((content) => write.beside(content));
      const decided = await command(given.body, write, { staff, code, files: taken.refs });
      const order = { actor: staff, command: decided, contents };
      const petition = await deps.db.transaction().execute(async (trx) => {
        const locked = await lockReadable(trx, deps, code, staff);
        if (locked.petition.version !== version) throw new ApiProblem('stale_version');
        const done = await carryOut(trx, deps, { ...order, locked }, given);
        await taken.attach(trx, done);
        await after?.(trx, done, {
          staff,
          language: given.language,
          requestId: given.requestId,
          body: given.body,
        });
        return done;
      });
      const view = await caseworkView(petition, order.actor, deps, given.language);
      return { status: 200, body: view, headers: { etag: `"${view.version}"` } };
    },
  );
};

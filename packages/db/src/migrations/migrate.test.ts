import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { sql } from 'kysely';
import { afterEach, describe, expect, it, test } from 'vitest';
import { DATABASES, emptyDatabase, type TestDatabase } from '../testing/databases.ts';
import { MIGRATIONS } from './index.ts';
import { migrate, pendingMigrations } from './migrate.ts';

const NAMES = Object.keys(MIGRATIONS);

/** What the code reads and writes. */
const TABLES = [
  'access_link',
  'account',
  'account_act',
  'account_session',
  'administrative_unit',
  'agency',
  'answer_settled',
  'article_headings',
  'attachment',
  'attachment_opening',
  'bottleneck_petition',
  'citation',
  'content',
  'delivery',
  'deputyship',
  'dialogue',
  'dialogue_confirmation',
  'dialogue_letter',
  'dialogue_question',
  'dialogue_registration',
  'document_relation',
  'doomed_file',
  'dossier',
  'dossier_content',
  'dossier_event',
  'dossier_provision',
  'due_digest',
  'form_draft',
  'forwarding',
  'forwarding_key',
  'forwarding_row',
  'idempotency',
  'identity',
  'identity_index',
  'installation',
  'invitation',
  'legal_document',
  'legal_document_change',
  'measure',
  'measure_event',
  'measure_notice',
  'measure_petition',
  'measure_words',
  'petition',
  'petition_assignment',
  'petition_event',
  'petition_move',
  'petition_origin',
  'policy_version',
  'public_answer',
  'public_answer_provision',
  'publication_consent',
  'reply_address',
  'side_task',
  'sign_in_limit',
  'tracking_session',
  'unit',
  'word_model',
];

let opened: TestDatabase | null = null;
afterEach(() => opened?.close());

const tablesOf = async ({ db }: TestDatabase): Promise<string[]> => {
  const tables = await db.introspection.getTables();
  return tables.map(({ name }) => name).filter((name) => !name.startsWith('kysely_'));
};

describe.each(DATABASES)('%s', (kind) => {
  it('brings an empty database to the newest schema, once', async () => {
    opened = await emptyDatabase(kind);
    expect(await pendingMigrations(opened.db)).toEqual(NAMES);
    expect(await migrate(opened.db)).toEqual(NAMES);
    expect((await tablesOf(opened)).toSorted()).toEqual(TABLES);
    expect(await pendingMigrations(opened.db)).toEqual([]);
    expect(await migrate(opened.db)).toEqual([]);
  });

  it('changes nothing when one of them fails', async () => {
    opened = await emptyDatabase(kind);
    // Something of the same name is in the way of the second one.
    await sql`create table account (id integer)`.execute(opened.db);
    await expect(migrate(opened.db)).rejects.toThrow('account');
    expect(await tablesOf(opened)).toEqual(['account']);
    expect(await pendingMigrations(opened.db)).toEqual(NAMES);
  });
});

const DOOR = fileURLToPath(new URL('../index.ts', import.meta.url));
const PROCESS = `
  const { connectPostgresql, migrate } = await import(process.argv[1]);
  const connection = connectPostgresql({ url: process.argv[2] });
  console.log(JSON.stringify(await migrate(connection.db)));
  await connection.close();
`;

test('processes that start at once on an empty database run every migration once between them', async () => {
  opened = await emptyDatabase('postgresql');
  const { url } = opened;
  const start = (): Promise<string[]> =>
    promisify(execFile)(process.execPath, ['--input-type=module', '-e', PROCESS, DOOR, url ?? '']).then(
      ({ stdout }) => JSON.parse(stdout) as string[],
    );
  const ran = await Promise.all([start(), start(), start()]);
  expect(ran.flat().toSorted()).toEqual(NAMES);
  expect(await pendingMigrations(opened.db)).toEqual([]);
});

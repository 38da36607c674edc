import {
  type Actor,
  addDays,
  civilDateOf,
  type Command,
  type Confinement,
  judge,
  mayRead,
  movesAway,
  type Overseen,
  type ReadScope,
} from '@thaogo/domain';
import fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FROM_EVENTS } from '../migrations/0017-moves-away.ts';
import { DATABASES, migratedDatabase, type TestDatabase } from '../testing/databases.ts';
import { act, agencies, file, newPetition, NOON, staff, typed, vaultKeys } from '../testing/petitions.ts';
import { type NewContent, rowsOfHistories } from './histories.ts';
import { eventsOf, findPetition } from './load.ts';
import { insertHistories } from './record.ts';
import { agencyMovesPage, type AgencyMoves, type MovesBehind, movesPage } from './moves-read.ts';

const keys = vaultKeys();
const COORDINATOR = staff('coordinator', 'so-tu-phap-31');
const CHAIRMAN = staff('chairman_office', 'ubnd-31');
const NATION: readonly Overseen[] = [{ of: 'everything' }];
const EVERYTHING: ReadScope = { kind: 'everything' };
const MARCH = { from: '2026-03-01', to: '2026-03-31' };

interface Done {
  actor: Actor;
  command: Command;
  contents?: readonly NewContent[];
}
const sendBack = (agency: string, to: string | null = null): Done => {
  const reason = typed('send_back_reason', 'Không thuộc thẩm quyền.');
  return {
    actor: staff('officer', agency),
    command: { action: 'send_back', reason: reason.ref, to },
    contents: [reason.content],
  };
};
const assign = (agency: string, actor: Actor = COORDINATOR): Done => ({ actor, command: { action: 'assign', agency } });
const accept = (agency: string): Done => ({ actor: staff('officer', agency), command: { action: 'accept' } });
const consult = (agency: string, asked: string): Done => {
  const question = typed('question', 'Ý kiến ra sao?');
  const command: Command = { action: 'consult', agency: asked, question: question.ref };
  return { actor: staff('officer', agency), command, contents: [question.content] };
};
const contest = (agency: string, to: string | null): Done => {
  const reason = typed('reason', 'Không phải việc của cơ quan chủ trì.');
  const command: Command = { action: 'contest_lead', reason: reason.ref, to };
  return { actor: staff('leader', agency), command, contents: [reason.content] };
};
const withdrawal: Done = { actor: { kind: 'sender' }, command: { action: 'withdrawal' } };

/** Files a petition and does one thing a day; gives its code. */
const live = async (db: TestDatabase['db'], steps: readonly Done[], lead: string | null = 'btc'): Promise<string> => {
  const { code } = await file(db, keys, { lead });
  let now = NOON;
  for (const step of steps) {
    now = new Date(now.getTime() + 86_400_000);
    const done = await act(db, code, { ...step, now });
    if ('refusals' in done) throw new Error(`${step.command.action}: ${JSON.stringify(done.refusals)}`);
  }
  return code;
};

const kept = async (db: TestDatabase['db']) => ({
  assignments: await db.selectFrom('petition_assignment').selectAll().orderBy('petition_id').orderBy('seq').execute(),
  moves: await db.selectFrom('petition_move').selectAll().orderBy('petition_id').orderBy('seq').execute(),
});
const forget = async (db: TestDatabase['db']): Promise<void> => {
  await db.deleteFrom('petition_assignment').execute();
  await db.deleteFrom('petition_move').execute();
};

const AGENCIES = ['btc', 'so-tai-chinh-31', 'so-tu-phap-31'] as const;
/** Everything that somebody may want to do about who leads. */
const wishes = (nth: number): readonly Done[] => {
  const one = AGENCIES[nth % 3] ?? 'btc';
  const other = AGENCIES[(nth + 1 + (nth % 2)) % 3] ?? 'btc';
  const to = nth % 2 === 0 ? one : null;
  return [
    contest(one, to),
    sendBack(one, other),
    assign(one),
    assign(one, CHAIRMAN),
    consult(one, other),
    accept(one),
    ...(nth % 11 === 0 ? [withdrawal] : []),
  ];
};
const anyStory = fc.array(fc.nat({ max: 200 }), { maxLength: 16 });

/** Files a petition to which somebody does something of a random list each day; gives its code. */
const anyLife = async (db: TestDatabase['db'], story: readonly number[]): Promise<string> => {
  const { code } = await file(db, keys, { lead: AGENCIES[story.length % 3] ?? null });
  for (const [index, nth] of story.entries()) {
    const now = new Date(NOON.getTime() + index * 5 * 3_600_000);
    const petition = (await findPetition(db, code))?.petition;
    const all = wishes(nth);
    const turned = [...all.slice(nth % all.length), ...all.slice(0, nth % all.length)];
    const today = civilDateOf(now);
    const step = turned.find(
      ({ actor, command }) =>
        petition !== undefined && judge(petition, command.action, actor, { today, agencies }).length === 0,
    );
    // Some are refused for what they name; nothing happens then.
    if (step !== undefined) await act(db, code, { ...step, now });
  }
  return code;
};

describe.each(DATABASES)('who sends petitions away, on %s', (kind) => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await migratedDatabase(kind);
  });
  afterAll(() => database.close());

  it('is kept with each event as the events say it, and made again from them by the migration', async () => {
    const { db } = database;
    // One of each at least; what comes by chance need not bring them all.
    await live(db, [sendBack('btc'), assign('btc'), sendBack('btc')]);
    for (const decided of AGENCIES) {
      for (const to of ['so-tai-chinh-31', null]) {
        const objected = [accept('btc'), consult('btc', 'so-tai-chinh-31'), contest('so-tai-chinh-31', to)];
        await live(db, [...objected, assign(decided, CHAIRMAN)]);
      }
    }
    await fc.assert(
      fc.asyncProperty(anyStory, async (story) => {
        const code = await anyLife(db, story);
        const found = await findPetition(db, code);
        if (found === null) throw new Error('It was filed.');
        const { id } = found.petition;
        const events = (await eventsOf(db, id)).map(({ event }) => event);
        const rows = (await kept(db)).moves.filter(({ petition_id }) => petition_id === id);
        const asRows = rows.map(({ kind: of, agency, lead, proposed, day, against }) => ({
          kind: of,
          agency,
          lead,
          proposed,
          on: day,
          against,
        }));
        expect(asRows).toEqual(movesAway(id, events));
      }),
      { numRuns: kind === 'postgresql' ? 40 : 10 },
    );
    const lived = await kept(db);
    expect(new Set(lived.moves.map(({ kind: of }) => of))).toEqual(
      new Set(['sent_back', 'sent_back_again', 'lead_contested']),
    );
    expect(new Set(lived.moves.map(({ against }) => against))).toEqual(new Set([null, true, false]));
    await forget(db);
    for (const statement of FROM_EVENTS.trim().split(/;\n?/).filter(Boolean)) await sql.raw(statement).execute(db);
    expect(await kept(db)).toEqual(lived);
  });

  it('is written for whole histories too, as for those that were lived', async () => {
    const { db } = database;
    const code = await live(db, [
      sendBack('btc'),
      assign('so-tai-chinh-31'),
      sendBack('so-tai-chinh-31', 'btc'),
      assign('so-tai-chinh-31', CHAIRMAN),
      sendBack('so-tai-chinh-31'),
    ]);
    const found = await findPetition(db, code);
    const events = await eventsOf(db, found?.petition.id ?? '');
    const bare = (rows: Awaited<ReturnType<typeof kept>>, id: string | undefined) => ({
      assignments: rows.assignments.filter(({ petition_id }) => petition_id === id).map(({ seq, day }) => [seq, day]),
      moves: rows.moves.filter(({ petition_id }) => petition_id === id).map(({ petition_id: _id, ...rest }) => rest),
    });
    const lived = bare(await kept(db), found?.petition.id);
    const copy = newPetition();
    const [filing] = copy.happenings;
    const happenings = events.map(({ event }, index) => {
      if (index > 0 || filing === undefined || filing.event.type !== 'filed') return { event, contents: [] };
      return { ...filing, event: { ...filing.event, at: event.at } };
    });
    const rows = rowsOfHistories([{ ...copy, happenings }], keys, null);
    await db.transaction().execute((trx) => insertHistories(trx, rows));
    expect(bare(await kept(db), copy.id)).toEqual(lived);
    expect(lived.moves.map(({ kind: of, against }) => [of, against])).toEqual([
      ['sent_back', null],
      ['sent_back_again', true],
      ['sent_back_again', null],
    ]);
  });
});

describe('figures of who sends petitions away', () => {
  let database: TestDatabase;
  /** Codes of the petitions, by what became of them. */
  const codes: Record<string, string> = {};
  beforeAll(async () => {
    database = await migratedDatabase('postgresql');
    const { db } = database;
    codes.plain = await live(db, []);
    codes.once = await live(db, [sendBack('btc', 'so-tai-chinh-31'), assign('so-tai-chinh-31')]);
    codes.imposed = await live(db, [sendBack('btc'), assign('btc'), sendBack('btc'), assign('btc', CHAIRMAN)]);
    codes.granted = await live(db, [sendBack('btc'), assign('btc'), sendBack('btc'), assign('so-tai-chinh-31')]);
    codes.open = await live(db, [
      accept('btc'),
      consult('btc', 'so-tai-chinh-31'),
      contest('so-tai-chinh-31', 'so-tu-phap-31'),
    ]);
    codes.screened = await live(db, [assign('so-tu-phap-31')], null);
    const elsewhere = await file(db, keys, { lead: 'btc', coordinator: 'btp' });
    codes.elsewhere = elsewhere.code;
    await act(db, elsewhere.code, { ...sendBack('btc'), now: new Date('2026-03-31T16:59:59.000Z') });
  });
  afterAll(() => database.close());

  const figures = async (places: readonly Overseen[], days = MARCH): Promise<AgencyMoves[]> => {
    const whole = await agencyMovesPage(
      database.db,
      { places, scope: EVERYTHING },
      { ...days, limit: 50, after: null },
    );
    expect(whole.next).toBeNull();
    const oneByOne: AgencyMoves[] = [];
    for (let after: Parameters<typeof agencyMovesPage>[2]['after'] = null; ;) {
      const page = await agencyMovesPage(database.db, { places, scope: EVERYTHING }, { ...days, limit: 1, after });
      oneByOne.push(...page.rows);
      if (page.next === null) break;
      after = page.next;
    }
    expect(oneByOne).toEqual(whole.rows);
    return whole.rows;
  };
  const FINANCE = {
    agency: 'so-tai-chinh-31',
    assigned: 2,
    sentBack: 0,
    disputed: 1,
    decided: 0,
    decidedAgainst: 0,
  };

  it('are exact, the agency that sent away most first; who sent nothing away is not listed', async () => {
    expect(await figures(NATION)).toEqual([
      { agency: 'btc', assigned: 9, sentBack: 6, disputed: 2, decided: 2, decidedAgainst: 1 },
      FINANCE,
    ]);
  });

  it('are those of a coordinator’s petitions for a coordinator, and of all for the agency itself, each counted once', async () => {
    const btc = { agency: 'btc', assigned: 8, sentBack: 5, disputed: 2, decided: 2, decidedAgainst: 1 };
    expect(await figures([{ of: 'coordinator', code: 'so-tu-phap-31' }])).toEqual([btc, FINANCE]);
    expect(await figures([{ of: 'coordinator', code: 'btp' }])).toEqual([
      { agency: 'btc', assigned: 1, sentBack: 1, disputed: 0, decided: 0, decidedAgainst: 0 },
    ]);
    const both: readonly Overseen[] = [
      { of: 'agency', code: 'btc' },
      { of: 'coordinator', code: 'so-tu-phap-31' },
    ];
    expect(await figures(both)).toEqual([{ ...btc, assigned: 9, sentBack: 6 }, FINANCE]);
    expect(await figures([{ of: 'agency', code: 'so-tai-chinh-31' }])).toEqual([FINANCE]);
    expect(await figures([])).toEqual([]);
  });

  it('are those of the agencies of a province for whoever steers it', async () => {
    const { db } = database;
    expect(await figures([{ of: 'province', code: '31' }])).toEqual([]);
    await sql`
      insert into agency (code, name_vi, name_en, kind, province, valid_from, search)
      values ('so-tai-chinh-31', 'Sở Tài chính', 'Finance', 'department', '31', '2025-03-01', '')
    `.execute(db);
    expect(await figures([{ of: 'province', code: '31' }])).toEqual([FINANCE]);
    expect(await figures([{ of: 'province', code: '45' }])).toEqual([]);
  });

  it('are those of the days asked for, days of Viet Nam', async () => {
    const on = (day: string) => figures(NATION, { from: day, to: day });
    expect((await on('2026-03-31')).map(({ agency, sentBack, assigned }) => [agency, sentBack, assigned])).toEqual([
      ['btc', 1, 0],
    ]);
    expect(await on('2026-04-01')).toEqual([]);
    expect((await on('2026-03-03'))[0]).toMatchObject({ agency: 'btc', sentBack: 3, assigned: 0 });
  });

  const listed = async (
    of: MovesBehind,
    reader: { places?: readonly Overseen[]; scope?: ReadScope; agency?: string } = {},
  ): Promise<string[]> => {
    const { places = NATION, scope = EVERYTHING, agency = 'btc' } = reader;
    const filter = { ...MARCH, agency, of };
    const whole = await movesPage(database.db, { places, scope }, { ...filter, limit: 50, after: null });
    const oneByOne: typeof whole.rows = [];
    for (let after: Parameters<typeof movesPage>[2]['after'] = null; ;) {
      const page = await movesPage(database.db, { places, scope }, { ...filter, limit: 1, after });
      oneByOne.push(...page.rows);
      if (page.next === null) break;
      after = page.next;
    }
    expect(oneByOne).toEqual(whole.rows);
    expect(whole.rows.map(({ day }) => day)).toEqual(
      whole.rows
        .map(({ day }) => day)
        .toSorted()
        .toReversed(),
    );
    const names = Object.entries(codes);
    return whole.rows.map(({ code }) => names.find(([, each]) => each === code)?.[0] ?? code).toSorted();
  };

  it('lead to the petitions behind each of them', async () => {
    expect(await listed('sent_back')).toEqual(['elsewhere', 'granted', 'granted', 'imposed', 'imposed', 'once']);
    expect(await listed('disputed')).toEqual(['granted', 'imposed']);
    expect(await listed('decided_against')).toEqual(['imposed']);
    expect(await listed('disputed', { agency: 'so-tai-chinh-31' })).toEqual(['open']);
    expect(await listed('sent_back', { agency: 'nowhere' })).toEqual([]);
    expect(await listed('sent_back', { places: [{ of: 'coordinator', code: 'btp' }] })).toEqual(['elsewhere']);
  });

  it('show no petition that the reader may not read', async () => {
    const finance: ReadScope = { kind: 'agency', lead: 'so-tai-chinh-31', coordinator: null, opens: ['none'] };
    expect(await listed('sent_back', { scope: finance })).toEqual(['granted', 'granted', 'once']);
    expect(await listed('sent_back', { scope: { kind: 'nothing' } })).toEqual([]);
  });

  it('show what `mayRead` allows, whatever the scope and the confinement', async () => {
    const { db } = database;
    const scopes: readonly ReadScope[] = [
      EVERYTHING,
      { kind: 'province', province: '31' },
      ...['btc', 'so-tai-chinh-31', 'so-tu-phap-31'].flatMap((lead): ReadScope[] => [
        { kind: 'agency', lead, coordinator: null, opens: ['none'] },
        { kind: 'agency', lead, coordinator: 'so-tu-phap-31', opens: ['none', 'restricted'] },
        { kind: 'agency', lead, coordinator: 'btp', opens: ['none', 'restricted', 'sealed'] },
      ]),
    ];
    const confine = (confinement: Confinement) =>
      db
        .updateTable('petition')
        .set({ confinement })
        .where('code', 'in', [codes.once ?? '', codes.elsewhere ?? '']);
    for (const confinement of ['none', 'restricted', 'sealed'] as const) {
      await confine(confinement).execute();
      for (const scope of [...scopes, { kind: 'any' as const, of: scopes.slice(1, 3) }]) {
        const expected: string[] = [];
        for (const name of ['elsewhere', 'granted', 'granted', 'imposed', 'imposed', 'once']) {
          const petition = (await findPetition(db, codes[name] ?? ''))?.petition;
          if (petition !== undefined && mayRead(scope, petition)) expected.push(name);
        }
        expect({ scope, shown: await listed('sent_back', { scope }) }).toEqual({ scope, shown: expected });
      }
    }
    // Numbers stay what they are.
    expect((await figures(NATION))[0]).toMatchObject({ agency: 'btc', sentBack: 6 });
    await confine('none').execute();
  });

  it('say of each move when, where to, and how it was decided', async () => {
    const filter = { from: '2026-03-01', to: addDays('2026-03-01', 365), agency: 'btc', limit: 50, after: null };
    const { rows } = await movesPage(
      database.db,
      { places: NATION, scope: EVERYTHING },
      { ...filter, of: 'sent_back' },
    );
    expect(rows.find(({ code }) => code === codes.once)).toEqual({
      code: codes.once,
      title: 'Khoản 2 Điều 5 không rõ hồ sơ nào phải nộp.',
      state: 'assigned',
      lead: 'so-tai-chinh-31',
      kind: 'sent_back',
      day: '2026-03-03',
      proposed: 'so-tai-chinh-31',
      against: null,
    });
    expect(rows.filter(({ code }) => code === codes.imposed).map(({ kind, against }) => [kind, against])).toEqual([
      ['sent_back_again', true],
      ['sent_back', null],
    ]);
  });
});

import {
  beginDossier,
  dossierWordsRef,
  linkPetition,
  lockDossier,
  type NewDossierWords,
  type NumberedProvision,
  type Reader,
  recordDossierEvent,
  SALT_BYTES,
  type Writer,
} from '@thaogo/db';
import {
  addDays,
  type BottleneckCommand,
  type ContentRef,
  decideBottleneck,
  decideLegalityCheck,
  type DossierContext,
  type DossierDecision,
  makeBottleneck,
  makeDelegatedRule,
  noteSign,
  type Placed,
  type Staff,
} from '@thaogo/domain';
import { sql } from 'kysely';
import type { Stage } from './life.ts';

const DAY_MS = 86_400_000;

/** What the bottlenecks of the demonstration say; made up, like everything in it. */
const STORIES = [
  {
    title: 'Mỗi nơi đòi một bộ hồ sơ khác nhau',
    description:
      'Quy định không nêu rõ thành phần hồ sơ nên mỗi nơi hiểu một cách. Người dân, doanh nghiệp phải bổ sung nhiều lần cho cùng một việc.',
    progress: 'Đã gửi dự thảo văn bản sửa đổi lấy ý kiến các địa phương.',
  },
  {
    title: 'Thời hạn ngắn hơn thời gian làm thủ tục liên quan',
    description:
      'Thời hạn phải nộp ngắn hơn thời gian cơ quan khác cấp giấy tờ cần nộp kèm, nên không ai làm đúng hạn được.',
    progress: null,
  },
  {
    title: 'Hai quy định đòi hai loại giấy cho cùng một việc',
    description: 'Hồ sơ đã có ở cơ quan này nhưng cơ quan khác vẫn yêu cầu nộp bản giấy có chứng thực.',
    progress: 'Đang rà soát để thống nhất một loại giấy.',
  },
] as const;

/** A provision that petitions cite, and whose it is. */
interface Cited {
  number_symbol: string;
  document_id: string;
  article: string | null;
  lead: string;
  petitions: string[];
}

/** The agency that has accounts to try: what it owns comes first. */
const TRIED = 'btc';

const mostCited = async (db: Reader, coordinator: string, limit: number): Promise<Cited[]> => {
  const { rows } = await sql<Cited>`
    select number_symbol, document_id, article, lead, array_agg(distinct petition.id::text) as petitions
    from citation join petition on petition.id = citation.petition_id
    where document_id in (select id from legal_document where origin = 'shipped')
      and coordinator = ${coordinator} and lead is not null and confinement = 'none'
    group by number_symbol, document_id, article, lead
    order by (lead = ${TRIED}) desc, count(distinct petition.id) desc, number_symbol, article limit ${limit}
  `.execute(db);
  return rows;
};

/** What dossiers of the demonstration are made with. */
interface Making {
  trx: Writer;
  world: Stage;
  coordinator: Staff;
}

const wordsOf = ({ world: { chance } }: Making, at: Date) => {
  const written: NewDossierWords[] = [];
  const write = (body: string): ContentRef => {
    const words = { id: chance.idAt(at), body, salt: chance.bytes(SALT_BYTES) };
    written.push(words);
    return dossierWordsRef(words);
  };
  return { written, write };
};

const contextAt = ({ world }: Making, actor: Staff, at: Date): DossierContext => ({
  actor,
  now: at,
  agencies: world.agencies,
});

const placed = <E>(decision: DossierDecision<E>, seq: number, { actor, now }: DossierContext): Placed<E> => {
  if (!decision.ok) throw new Error(`The demonstration was refused: ${decision.refusals.join(', ')}.`);
  const { kind, id, role, agency } = actor;
  return { ...decision.event, seq, at: now.toISOString(), actor: { kind, id, role, agency } };
};

const provisionIn = ({ document_id: document, number_symbol: numberSymbol, article }: Cited): NumberedProvision => ({
  document,
  numberSymbol,
  article,
  clause: null,
  point: null,
});

const daysBefore = (end: Date, days: number): Date => new Date(end.getTime() - days * DAY_MS);

/** A bottleneck with its petitions, owner, due date and, for some, a word of progress. */
const oneBottleneck = async (making: Making, cited: Cited, number: number): Promise<void> => {
  const { trx, world, coordinator } = making;
  const story = STORIES[number % STORIES.length] ?? STORIES[0];
  const at = daysBefore(world.end, 60 - number * 10);
  const context = contextAt(making, coordinator, at);
  const { written, write } = wordsOf(making, at);
  const { numberSymbol, ...provision } = provisionIn(cited);
  const made = placed(
    makeBottleneck(
      {
        provisions: [provision],
        title: write(story.title),
        description: write(story.description),
        difficulty: 'unclear',
        owner: cited.lead,
      },
      context,
    ),
    1,
    context,
  );
  const id = world.chance.idAt(at);
  const provisions = [{ ...provision, numberSymbol }];
  const search = `${story.title} ${story.description} ${numberSymbol}`;
  await beginDossier(trx, 'bottleneck', id, made, { provisions, words: written, search });
  const act = async (actor: Staff, on: Date, command: BottleneckCommand, words: NewDossierWords[] = []) => {
    const locked = await lockDossier(trx, 'bottleneck', id);
    if (locked === null) throw new Error('The bottleneck is not there.');
    const acting = contextAt(making, actor, on);
    const event = placed(decideBottleneck(locked.dossier, command, acting), locked.dossier.version + 1, acting);
    await recordDossierEvent(trx, 'bottleneck', locked, event, { words, search: null });
  };
  for (const petition of cited.petitions) {
    await act(coordinator, at, { action: 'link', petition: { id: petition, confinement: 'none', bottleneck: null } });
    await linkPetition(trx, { petitionId: petition, bottleneckId: id, at });
  }
  await act(coordinator, at, { action: 'set_product', kind: 'amend', words: null });
  // The first is late by now, the others have time.
  const dueOn = addDays(at.toISOString().slice(0, 10), number === 0 ? 45 : 120);
  await act(coordinator, at, { action: 'set_due', dueOn, reason: null });
  if (story.progress === null) return;
  const later = daysBefore(world.end, 12);
  const progress = wordsOf(making, later);
  const words = progress.write(story.progress);
  await act(world.post('officer', cited.lead), later, { action: 'report_progress', words }, progress.written);
};

const oneDelegatedRule = async (making: Making, cited: Cited, daysToGo: number): Promise<void> => {
  const { trx, world, coordinator } = making;
  const at = daysBefore(world.end, 30);
  const context = contextAt(making, coordinator, at);
  const { written, write } = wordsOf(making, at);
  const { numberSymbol, ...provision } = provisionIn(cited);
  const what = 'Mẫu hồ sơ, trình tự và thời hạn giải quyết';
  const due = {
    dueOn: addDays(world.end.toISOString().slice(0, 10), daysToGo),
    reason: write('Ngày văn bản giao có hiệu lực'),
    assumed: true,
  };
  const decision = makeDelegatedRule(
    { provision, what: write(what), owner: cited.lead, origin: null, petitionDifficulty: null, due },
    context,
  );
  await beginDossier(trx, 'delegated_rule', world.chance.idAt(at), placed(decision, 1, context), {
    provisions: [{ ...provision, numberSymbol }],
    words: written,
    search: `${what} ${numberSymbol}`,
  });
};

const oneLegalityCheck = async (making: Making, cited: Cited, asked: boolean): Promise<void> => {
  const { trx, world, coordinator } = making;
  const at = daysBefore(world.end, 20);
  const context = contextAt(making, coordinator, at);
  const { written, write } = wordsOf(making, at);
  const { numberSymbol, ...provision } = provisionIn(cited);
  const grounds = 'Đặt thêm điều kiện mà luật không giao quy định. Cần cơ quan soạn thảo tự kiểm tra.';
  const decision = noteSign(
    { provision, grounds: write(grounds), petition: null, owner: cited.lead, coordinator: coordinator.agency },
    context,
  );
  const id = world.chance.idAt(at);
  await beginDossier(trx, 'legality_check', id, placed(decision, 1, context), {
    provisions: [{ ...provision, numberSymbol }],
    words: written,
    search: `${grounds} ${numberSymbol}`,
  });
  const locked = asked ? await lockDossier(trx, 'legality_check', id) : null;
  if (locked === null) return;
  const request = { action: 'request', number: '1187/BTP-KTVB', on: at.toISOString().slice(0, 10) } as const;
  const event = placed(decideLegalityCheck(locked.dossier, request, context), 2, context);
  await recordDossierEvent(trx, 'legality_check', locked, event, { words: [], search: null });
};

/** So many of each there are, where petitions cite enough provisions. */
const BOTTLENECKS = 3;
const DELEGATED = 2;
const CHECKS = 2;

/** Fills the demonstration with a few bottlenecks, delegated rules and checks of the provisions that most petitions cite. */
export const fillDossiers = async (db: Reader, world: Stage, coordinator: string): Promise<void> => {
  const cited = await mostCited(db, coordinator, BOTTLENECKS + DELEGATED + CHECKS);
  await db.transaction().execute(async (trx) => {
    const making: Making = { trx, world, coordinator: world.post('coordinator', coordinator) };
    for (const [place, one] of cited.entries()) {
      if (place < BOTTLENECKS) await oneBottleneck(making, one, place);
      else if (place < BOTTLENECKS + DELEGATED) await oneDelegatedRule(making, one, place === BOTTLENECKS ? -20 : 40);
      else await oneLegalityCheck(making, one, place === BOTTLENECKS + DELEGATED);
    }
  });
};

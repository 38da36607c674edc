import { randomBytes, randomUUID } from 'node:crypto';
import {
  type BottleneckCommand,
  type CivilDate,
  decideBottleneck,
  type DossierContext,
  type DossierEvent,
  makeBottleneck,
  noteSign,
  type Placed,
  type ProvisionRef,
  type Staff,
} from '@thaogo/domain';
import { lockDossier } from '../dossiers/load-dossier.ts';
import { beginDossier, dossierWordsRef, type NewDossierWords, recordDossierEvent } from '../dossiers/record-dossier.ts';
import { SALT_BYTES } from '../petitions/words.ts';
import type { Reader } from '../schema/handles.ts';
import { agencies, NOON, staff } from './petitions.ts';

export const COORDINATOR: Staff = staff('coordinator', 'so-tu-phap-31');
export const OWNER: Staff = staff('officer', 'btc');

const contextOf = (actor: Staff, now: Date): DossierContext => ({ actor, now, agencies });
const placed = <E>(event: E, seq: number, { actor, now }: DossierContext): Placed<E> => ({
  ...event,
  seq,
  at: now.toISOString(),
  actor,
});
export const dossierText = (body: string): NewDossierWords => ({
  id: randomUUID(),
  body,
  salt: randomBytes(SALT_BYTES),
});

const begun = <E extends DossierEvent>(
  decision: { ok: true; event: E } | { ok: false; refusals: readonly string[] },
): E => {
  if (!decision.ok) throw new Error(`Refused: ${decision.refusals.join(', ')}`);
  return decision.event;
};

export interface BottleneckWishes {
  title?: string;
  description?: string;
  owner?: string | null;
  at?: Date;
  provisions?: readonly (ProvisionRef & { numberSymbol: string })[];
}

export const PROVISION = {
  document: '80-2021-tt-btc',
  numberSymbol: '80/2021/TT-BTC',
  article: '5',
  clause: null,
  point: null,
};

/** A bottleneck, made by a coordinator through the rules. */
export const newBottleneck = (db: Reader, wishes: BottleneckWishes = {}) => {
  const { owner = 'btc', at = NOON, provisions = [PROVISION] } = wishes;
  const title = dossierText(wishes.title ?? 'Không rõ hồ sơ nào phải nộp');
  const description = dossierText(wishes.description ?? 'Mỗi nơi đòi một bộ hồ sơ khác nhau.');
  const context = contextOf(COORDINATOR, at);
  const refs = { title: dossierWordsRef(title), description: dossierWordsRef(description) };
  const event = begun(makeBottleneck({ provisions, ...refs, difficulty: null, owner }, context));
  const beside = { provisions, words: [title, description], search: `${title.body} ${description.body}` };
  return db
    .transaction()
    .execute((trx) => beginDossier(trx, 'bottleneck', randomUUID(), placed(event, 1, context), beside));
};

/** A sign that a document is unlawful, noted by a coordinator. */
export const newLegalityCheck = (db: Reader, owner: string | null = 'so-tai-chinh-31', provision = PROVISION) => {
  const grounds = dossierText('Trái khoản 3 Điều 4 của Luật.');
  const context = contextOf(COORDINATOR, NOON);
  const event = begun(
    noteSign({ provision, grounds: dossierWordsRef(grounds), petition: null, owner, coordinator: '' }, context),
  );
  const beside = { provisions: [provision], words: [grounds], search: grounds.body };
  return db
    .transaction()
    .execute((trx) => beginDossier(trx, 'legality_check', randomUUID(), placed(event, 1, context), beside));
};

/** Judges a command on a bottleneck under lock and records what follows. */
export const actOnBottleneck = (db: Reader, id: string, actor: Staff, command: BottleneckCommand, now = NOON) =>
  db.transaction().execute(async (trx) => {
    const locked = await lockDossier(trx, 'bottleneck', id);
    if (locked === null) throw new Error(`There is no bottleneck ${id}.`);
    const context = contextOf(actor, now);
    const event = begun(decideBottleneck(locked.dossier, command, context));
    return recordDossierEvent(trx, 'bottleneck', locked, placed(event, locked.dossier.version + 1, context), {
      words: [],
      search: null,
    });
  });

export const dueOn = (date: CivilDate): BottleneckCommand => ({ action: 'set_due', dueOn: date, reason: null });

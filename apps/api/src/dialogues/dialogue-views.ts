import { type CaseworkDialogue, DIALOGUE_ACTIONS, dialogueRefusalWords, dialogueStateNames } from '@thaogo/contract';
import { type Dialogue, type DialogueCursor, type InOrder, seatsTaken, type Reader } from '@thaogo/db';
import { type Language, refusalsOfDialogue, registrationClosed } from '@thaogo/domain';
import type { AgencyBook } from '../dependencies.ts';
import { instantAndId, readCursor, writeCursor } from '../http/cursor.ts';
import { agencyName } from '../presentation/agency-name.ts';
import { factsOf } from './own-dialogue.ts';

interface Around {
  db: Reader;
  agencies: AgencyBook;
  now: Date;
  language: Language;
}

const commonView = (dialogue: Dialogue, taken: number, { agencies, language }: Around) => ({
  id: dialogue.id,
  state: dialogue.state,
  stateName: dialogueStateNames[language][dialogue.state],
  agency: agencyName(dialogue.agency, agencies, language),
  title: dialogue.title,
  topic: dialogue.topic,
  place: dialogue.place,
  startsAt: dialogue.starts_at.toISOString(),
  closesOn: dialogue.closes_on,
  capacity: dialogue.capacity,
  registered: taken,
});

/** Dialogues as everybody may see them. */
export const publicDialogues = async (dialogues: readonly Dialogue[], around: Around) => {
  const taken = await seatsTaken(
    around.db,
    dialogues.map(({ id }) => id),
  );
  return dialogues.map((dialogue) => {
    const seats = taken.get(dialogue.id) ?? 0;
    const closed = registrationClosed(factsOf(dialogue), seats, around.now);
    return { ...commonView(dialogue, seats, around), closed };
  });
};

/** Dialogues as their organiser sees them, with what can be done now. */
export const caseworkDialogues = async (
  dialogues: readonly Dialogue[],
  around: Around,
): Promise<CaseworkDialogue[]> => {
  const taken = await seatsTaken(
    around.db,
    dialogues.map(({ id }) => id),
  );
  return dialogues.map((dialogue) => ({
    ...commonView(dialogue, taken.get(dialogue.id) ?? 0, around),
    version: dialogue.version,
    cancelReason: dialogue.cancel_reason,
    report: dialogue.report,
    actions: DIALOGUE_ACTIONS.map((name) => {
      const refusals = refusalsOfDialogue(name, factsOf(dialogue), around.now);
      const reasons = refusals.map((code) => ({ code, detail: dialogueRefusalWords[around.language][code] }));
      return { name, allowed: reasons.length === 0, reasons };
    }),
  }));
};

const place = instantAndId.transform(([at, id]) => ({ at: new Date(at), id }));

/** Where a page ended, as an instant and an id. @throws ApiProblem `invalid`. */
export const readPlace = (text: string | undefined): InOrder | null => readCursor(text, place);
export const readDialogueCursor = (text: string | undefined): DialogueCursor | null => {
  const found = readPlace(text);
  return found === null ? null : { startsAt: found.at, id: found.id };
};

/** One page of what was found, and where the next begins. */
export const pageOf = <T>(found: readonly T[], limit: number, placeOf: (last: T) => InOrder) => {
  const page = found.slice(0, limit);
  const last = page.at(-1);
  const ended = found.length > limit && last !== undefined ? placeOf(last) : null;
  const next = ended && writeCursor([ended.at.toISOString(), ended.id]);
  return { page, next };
};

import { type ForwardedPetition, type ForwardingView, outcomeNames, stateNames } from '@thaogo/contract';
import { countForwarded, countRows, type ForwardedPetition as Found, type Forwarding, type Reader } from '@thaogo/db';
import type { Language } from '@thaogo/domain';
import type { AgencyBook } from '../dependencies.ts';
import { agencyName } from '../presentation/agency-name.ts';

const NO_ROWS = { all: 0, unsettled: 0, leftOut: 0 };

/** The letter as both sides see it. */
export const letterOf = (forwarding: Forwarding) => ({
  kind: forwarding.forwarder_kind,
  forwarder: forwarding.forwarder,
  session: forwarding.session,
  letterNumber: forwarding.letter_number,
  letterOn: forwarding.letter_on,
  receivedOn: forwarding.received_on,
});

/** Forwardings with how far they have come. */
export const forwardingViews = async (db: Reader, found: readonly Forwarding[]): Promise<ForwardingView[]> => {
  const filed = found.filter(({ state }) => state === 'filed').map(({ id }) => id);
  const petitions = await countForwarded(db, filed);
  return Promise.all(
    found.map(async (forwarding) => ({
      id: forwarding.id,
      version: forwarding.version,
      state: forwarding.state,
      ...letterOf(forwarding),
      hasContact: forwarding.sealed_contact !== null,
      createdAt: forwarding.created_at.toISOString(),
      filedAt: forwarding.filed_at?.toISOString() ?? null,
      expiresAt: forwarding.expires_at?.toISOString() ?? null,
      rows: forwarding.state === 'preparing' ? await countRows(db, forwarding.id) : NO_ROWS,
      ...(petitions.get(forwarding.id) ?? { petitions: 0, answered: 0 }),
    })),
  );
};

/** A petition as its forwarder may read it. What few people may see is not told to them either: only that it is there. */
export const forwardedPetitionView = (found: Found, agencies: AgencyBook, language: Language): ForwardedPetition => {
  const open = found.confinement === 'none';
  return {
    line: found.line,
    code: found.code,
    title: open ? found.title : '',
    state: found.state,
    stateName: stateNames[language][found.state],
    agency: found.lead === null ? null : agencyName(found.lead, agencies, language),
    dueOn: found.dueOn,
    answer:
      found.answer === null || !open
        ? null
        : {
            number: found.answer.number,
            issuedOn: found.answer.issuedOn,
            outcome: found.answer.outcome,
            outcomeName: outcomeNames[language][found.answer.outcome],
            text: found.answerText,
          },
  };
};

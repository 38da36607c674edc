import type { AgencyPart } from '@thaogo/contract';
import {
  addressesOfPosts,
  contactOfForwarding,
  type DueDelivery,
  forwardingOfPetition,
  openIdentity,
  type Reader as DatabaseReader,
  type VaultKeys,
} from '@thaogo/db';
import { type CivilDate, civilDateOf, type Petition, type Role } from '@thaogo/domain';
import type { TextPost } from './text-post.ts';

/** So many people of one agency are written to at most. */
const MOST_PEOPLE = 50;

const ROLE_OF: Record<AgencyPart, Role> = { lead: 'officer', coordinator: 'coordinator' };

/** Why an agency hears of this news: as the one that answers, or as the one that decides who does. */
export const partOf = (delivery: Pick<DueDelivery, 'agency' | 'news'>, petition: Petition): AgencyPart =>
  delivery.news === 'sent_back' || (delivery.agency === petition.coordinator && delivery.agency !== petition.lead)
    ? 'coordinator'
    : 'lead';

const contactOf = async (db: DatabaseReader, agency: string): Promise<string | null> =>
  (await db.selectFrom('agency').select('contact_email').where('code', '=', agency).executeTakeFirst())
    ?.contact_email ?? null;

const addressesOfAgency = async (
  db: DatabaseReader,
  agency: string,
  part: AgencyPart,
  on: CivilDate,
): Promise<string[]> => {
  const contact = await contactOf(db, agency);
  return contact === null ? addressesOfPosts(db, { agency, role: ROLE_OF[part], on }, MOST_PEOPLE) : [contact];
};

/**
 * The people of a role at an agency, those who fill such a post as a deputy today among them; the agency's own address stands for
 * its officers where it has one.
 */
export const addressesOfRole = async (
  db: DatabaseReader,
  agency: string,
  role: Role,
  today: CivilDate,
): Promise<string[]> => {
  const contact = role === 'officer' ? await contactOf(db, agency) : null;
  return contact === null ? addressesOfPosts(db, { agency, role, on: today }, MOST_PEOPLE) : [contact];
};

/** What is sealed opens to those alone who lead the coordinating agency: they are told themselves, and others where there is none. */
const addressesForSealed = async (db: DatabaseReader, agency: string, on: CivilDate): Promise<string[]> => {
  const leaders = await addressesOfPosts(db, { agency, role: 'leader', on, whole: true }, MOST_PEOPLE);
  return leaders.length > 0 ? leaders : addressesOfAgency(db, agency, 'coordinator', on);
};

/** Where a delivery goes, and how. */
export type Reached = { channel: 'mail'; to: string[] } | { channel: 'text'; to: string; by: TextPost };

const byMail = (to: string[]): Reached | null => (to.length === 0 ? null : { channel: 'mail', to });

/**
 * Where a delivery goes; null when nobody left an address of a kind that can be reached. The sender's comes out of the vault
 * for this moment only: by mail where there is an address, else by text message, unless the delivery says which.
 */
export const whereTo = async (
  db: DatabaseReader,
  delivery: Pick<DueDelivery, 'recipient' | 'agency' | 'news' | 'channel'>,
  petition: Petition,
  { keys, texts, now }: { keys: VaultKeys; texts: TextPost | null; now: () => Date },
): Promise<Reached | null> => {
  if (delivery.recipient === 'agency') {
    const { agency } = delivery;
    if (agency === null) return null;
    const today = civilDateOf(now());
    return byMail(
      delivery.news === 'sealed'
        ? await addressesForSealed(db, agency, today)
        : await addressesOfAgency(db, agency, partOf(delivery, petition), today),
    );
  }
  if (delivery.recipient === 'forwarder') {
    const forwarding = await forwardingOfPetition(db, petition.id);
    const contact = forwarding === null ? null : contactOfForwarding(forwarding, keys.vault);
    return contact === null ? null : byMail([contact]);
  }
  const identity = await openIdentity(db, petition.id, keys.vault);
  const email = identity?.email ?? null;
  if (email !== null && delivery.channel !== 'text') return byMail([email]);
  const phone = identity?.phone ?? null;
  const unreachable = phone === null || texts === null || delivery.channel === 'mail';
  return unreachable ? null : { channel: 'text', to: phone, by: texts };
};

import { civilDateOf } from '../deadlines/civil-date.ts';
import { competentFor } from '../routing/addressees.ts';
import type { Routing } from '../routing/route.ts';
import { refTo, startDeadlines, type DecisionContext } from './decision.ts';
import type { ContentRef, EventData, Language, SenderKind } from './events.ts';

/** A filing whose words, identity and citations already have their rows. */
export interface Filing {
  code: string;
  source: EventData['filed']['source'];
  language: Language;
  senderKind: SenderKind;
  hasProposal: boolean;
  place: string | null;
  difficulty: string | null;
  content: ContentRef;
  /** Files of the draft that it comes from. */
  files?: readonly ContentRef[];
  citations: number;
  routing: Routing;
  /** Set where a denunciation or a crime is suspected: few people see it until a coordinator decides. */
  restricted: boolean;
  /** The bottleneck that its sender joins; what is restricted joins none. */
  bottleneck?: string;
  /** Agency whose coordinators screen it. */
  coordinator: string;
}

/**
 * The first event of a petition: straight to the agency where routing is sure, else to the coordinator. The sender's
 * deadline starts now and is never restarted.
 */
export const decideFiling = (
  filing: Filing,
  context: DecisionContext,
): { type: 'filed'; v: 1; data: EventData['filed'] } => {
  const today = civilDateOf(context.now);
  const { routing, coordinator, content, files = [] } = filing;
  const lead = routing.lead === null || filing.restricted ? null : context.agencies.find(routing.lead);
  const holder = lead ?? context.agencies.find(coordinator);
  return {
    type: 'filed',
    v: 1,
    data: {
      // Named one by one: whatever else the caller's value holds must never reach an event.
      code: filing.code,
      source: filing.source,
      language: filing.language,
      senderKind: filing.senderKind,
      hasProposal: filing.hasProposal,
      place: filing.place,
      difficulty: filing.difficulty,
      content: { id: content.id, hash: content.hash },
      ...(files.length === 0 ? {} : { files: files.map(refTo) }),
      citations: filing.citations,
      routing: {
        lead: routing.candidates[0]?.agency ?? null,
        confidence: routing.confidence,
        reasons: routing.reasons.map((reason) => reason.code),
      },
      ...(filing.restricted ? { confinement: 'restricted' as const } : {}),
      ...(filing.restricted || filing.bottleneck === undefined ? {} : { bottleneck: filing.bottleneck }),
      state: lead === null ? 'screening' : 'assigned',
      lead: lead?.code ?? null,
      competent: lead === null ? null : competentFor(lead),
      coordinator,
      province: holder?.province ?? null,
      starts: startDeadlines(lead === null ? ['pass_on', 'answer'] : ['answer', 'agency_answer'], today, context),
    },
  };
};

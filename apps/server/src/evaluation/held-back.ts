import { shippedAgencies, shippedReadingFacts, trainingData } from '@thaogo/policy';
import type { LabelledPetition } from './labelled-petition.ts';
import { kindOf } from './label-tables.ts';

/** The petitions that the models never learned from, labelled like those of a file. Their citations are not labelled. */
export const heldBack = (): LabelledPetition[] => {
  const names = new Map(shippedAgencies().map(({ code, name }) => [code, name.vi]));
  const matters = new Map(shippedReadingFacts().matters.map((matter) => [matter.code, matter]));
  return trainingData()
    .petitions.filter(({ part }) => part === 'held')
    .map((petition) => {
      const matter = matters.get(petition.matter ?? '');
      const answering = petition.agency ?? matter?.ministry ?? '';
      const others = petition.agency === null ? (matter?.also ?? []) : [];
      return {
        id: petition.id,
        text: petition.text,
        style: petition.style,
        accept: petition.ground === null,
        reason: petition.ground,
        problem_kind: petition.difficulty === null ? null : kindOf(petition.difficulty),
        answering_agency_now: names.get(answering) ?? null,
        also_acceptable_now: others.flatMap((code) => names.get(code) ?? []),
      };
    });
};

import { machineSuggestionWords, type SuggestedMatter } from '@thaogo/contract';
import type { Place } from '@thaogo/db';
import { civilDateOf, type Language, readPetition } from '@thaogo/domain';
import { findCitations } from '@thaogo/legal';
import { asUnread, placeParts, registerEntries } from '../commands/read-text.ts';
import type { ApiDependencies } from '../dependencies.ts';
import { type PetitionStory, wordsOf } from '../presentation/petition-story.ts';

/**
 * What a machine suggests to a coordinator about a petition that waits to be passed on, each with the sender's words that
 * spoke for it. An event keeps no words of a sender, so they are read again; nothing for petitions in other states.
 */
export const machineSuggestions = async (
  story: PetitionStory,
  place: Pick<Place, 'code' | 'parent'> | null,
  deps: ApiDependencies,
  language: Language,
): Promise<string[]> => {
  const text = wordsOf(story, story.petition.content.id);
  if (story.petition.state !== 'screening' || text === null) return [];
  const names = story.citations.map(({ number_symbol: numberSymbol, title }) => ({ numberSymbol, title }));
  const known = await registerEntries(deps.db, names);
  const { agencies, knowledge } = deps;
  const today = civilDateOf(deps.now());
  const { policy } = deps.policies.inForce(today);
  const citations = findCitations(text);
  const { subject, difficulty, scope } = readPetition(
    asUnread({ text, citations, names, place: placeParts(place) }, known),
    { knowledge, policy, agencies, today },
  );
  const told = (
    what: SuggestedMatter,
    items: readonly { code: string; name: Record<Language, string> }[],
    code: string | null,
    words: readonly string[],
  ): string[] => {
    const item = items.find((each) => each.code === code);
    return item === undefined || words.length === 0
      ? []
      : [machineSuggestionWords(what, { name: item.name[language], words }, language)];
  };
  return [
    ...told('scope', policy.grounds, scope.ground, scope.words),
    ...told('subject', policy.subjects, subject?.code ?? null, subject?.words ?? []),
    ...told('difficulty', policy.difficulties, difficulty?.code ?? null, difficulty?.words ?? []),
  ];
};

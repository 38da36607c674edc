const LONGEST = 90;

/**
 * What a petition is headed by: its title or, as with most, the beginning of its words, cut between two of them; its code once the
 * words are erased.
 */
export const headingOf = ({ title, text, code }: { title: string | null; text: string; code: string }): string => {
  if (title !== null) return title;
  const beginning = text.trim().replaceAll(/\s+/gu, ' ');
  if (beginning === '') return code;
  const characters = [...beginning];
  if (characters.length <= LONGEST) return beginning;
  return `${characters
    .slice(0, LONGEST)
    .join('')
    .replace(/[\s,;:.]*\S*$/u, '')}…`;
};

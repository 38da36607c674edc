/** Long enough after the last key for somebody who types slowly, and apart enough for many behind one address. */
const PAUSE_MS = 1200;
const APART_MS = 4000;
const SHORTEST = 20;

interface ReadDocument {
  type: string | null;
  numberSymbol: string | null;
  title: string | null;
}
interface ReadCitation {
  surface: string;
  document: ReadDocument | null;
  article: string | null;
  clause: string | null;
  point: string | null;
}

/** Names of the parts of a document, from the smallest up, as the page says them. */
type PartNames = readonly (readonly [part: 'point' | 'clause' | 'article', name: string])[];

const provisionOf = (citation: ReadCitation, names: PartNames): string => {
  const place = names.flatMap(([part, name]) => {
    const value = citation[part];
    return value === null ? [] : [`${name}\u00A0${value}`];
  });
  const { document } = citation;
  const named = [document?.type, document?.numberSymbol ?? document?.title].filter(Boolean).join('\u00A0');
  const words = [place.join(' '), named].filter((part) => part !== '').join(', ');
  return words === '' ? citation.surface : words.charAt(0).toLocaleUpperCase() + words.slice(1);
};

const chip = (words: string, about: string | null): HTMLLIElement => {
  const item = document.createElement('li');
  item.textContent = words;
  if (about !== null) {
    const more = document.createElement('span');
    more.textContent = ` ${about}`;
    item.append(more);
  }
  return item;
};

const isReply = (value: unknown): value is { citations: ReadCitation[] } =>
  typeof value === 'object' && value !== null && 'citations' in value && Array.isArray(value.citations);

/** Asks what stands in a text; null when it cannot be told now. */
const read = async (text: string): Promise<ReadCitation[] | null> => {
  try {
    const reply = await fetch('/api/v1/readings', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'Accept-Language': document.documentElement.lang },
      body: JSON.stringify({ text }),
      credentials: 'omit',
    });
    const body: unknown = reply.ok ? await reply.json() : null;
    return isReply(body) ? body.citations : null;
  } catch {
    return null;
  }
};

/**
 * Shows under a field, while it is being written, the provisions that a machine reads in it. The words go to this
 * site's own `POST /api/v1/readings`, which keeps nothing, and nowhere else.
 */
export const wireLiveReading = (place: HTMLElement): void => {
  const field = document.querySelector<HTMLTextAreaElement>(`#${place.dataset['live'] ?? ''}`);
  const list = place.querySelector('ul');
  if (field === null || list === null) return;
  const { point = '', clause = '', article = '' } = place.dataset;
  const names: PartNames = [
    ['point', point],
    ['clause', clause],
    ['article', article],
  ];
  let waiting: ReturnType<typeof setTimeout> | undefined;
  let last = '';
  let next = 0;

  const show = (citations: ReadCitation[]): void => {
    const chips = new Map(
      citations.map((citation) => [provisionOf(citation, names), citation.document?.title ?? null]),
    );
    list.replaceChildren(...[...chips].slice(0, 8).map(([words, about]) => chip(words, about)));
    place.hidden = chips.size === 0;
  };
  const look = async (): Promise<void> => {
    const text = field.value;
    if (text === last) return;
    last = text;
    next = Date.now() + APART_MS;
    const citations = text.trim().length < SHORTEST ? [] : await read(text);
    // What was written meanwhile is read in its turn.
    if (citations !== null && text === last) show(citations);
  };
  const soon = (): void => {
    clearTimeout(waiting);
    waiting = setTimeout(() => void look(), Math.max(PAUSE_MS, next - Date.now()));
  };
  field.addEventListener('input', soon);
  soon();
};

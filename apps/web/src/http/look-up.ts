import { documentList } from '@thaogo/contract';
import { provisionKey, type SuggestedProvision } from '../forms/answers.ts';
import { suggestedProvision } from '../forms/found-provisions.ts';
import { ask } from './api-client.ts';
import { askReading } from './ask-reading.ts';
import type { Visit } from './visit.ts';

/** What the register and the words themselves give for what somebody looks up. */
export interface LookedUp {
  words: string;
  /** False when the register could not be asked. */
  available: boolean;
  provisions: readonly SuggestedProvision[];
}

const MOST = 6;

/** Provisions and documents for words as people type them: `khoản 2 Điều 15 NĐ 31/2021` as well as `đất đai`. */
export const lookUp = async (visit: Visit, words: string): Promise<LookedUp> => {
  const query = new URLSearchParams({ q: words, limit: String(MOST) });
  const [read, listed] = await Promise.all([
    askReading(visit, { text: words }),
    ask(visit.site.api, `/documents?${query.toString()}`, documentList, { language: visit.language }),
  ]);
  const written = (read?.citations ?? [])
    .filter(({ document }) => document !== null && document.numberSymbol !== null)
    .flatMap((citation) => [citation, ...citation.alternatives])
    .map((citation) => suggestedProvision(citation, words));
  const registered = (listed.ok ? listed.value.items : []).map(({ numberSymbol, type, title }) => ({
    numberSymbol,
    title: '',
    article: '',
    clause: '',
    point: '',
    shown: { type, title: title ?? '', heading: '' },
  }));
  const found = new Map([...registered, ...written].map((each) => [provisionKey(each), each]));
  // What the words say themselves comes first.
  const inOrder = [...new Set([...written, ...registered].map(provisionKey))].flatMap((key) => found.get(key) ?? []);
  return { words, available: listed.ok, provisions: inOrder.slice(0, MOST) };
};

/** The names of a provision that was typed by hand, as far as the register has them. */
export const namesFor = async (
  visit: Visit,
  { numberSymbol, title, article }: SuggestedProvision,
): Promise<SuggestedProvision['shown'] | null> => {
  const place = article.trim() === '' ? '' : `Điều ${article.trim()} `;
  const name = numberSymbol.trim() === '' ? title.trim() : numberSymbol.trim();
  const read = await askReading(visit, { text: `${place}${name}` });
  const citation = read?.citations.find(({ document }) => document !== null);
  return citation === undefined ? null : suggestedProvision(citation, name).shown;
};

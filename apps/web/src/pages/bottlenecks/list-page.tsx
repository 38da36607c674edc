import { type BottleneckList, bottleneckList, dateWords, frameWords, siteBottleneckWords } from '@thaogo/contract';
import { addressOf } from '../../addresses.ts';
import { ask } from '../../http/api-client.ts';
import { renderPage } from '../../http/render-page.tsx';
import type { Visit } from '../../http/visit.ts';
import type { Language } from '../../language.ts';
import { provisionWords } from '../../parts/provision-words.ts';
import { typeset } from '../../parts/typeset.ts';
import { refusalPage } from '../trouble/trouble-pages.tsx';

type Item = BottleneckList['items'][number];

const Line = ({ item, language }: { item: Item; language: Language }) => {
  const words = siteBottleneckWords[language];
  return (
    <li className="bottleneck">
      <h2>
        <a href={addressOf('bottleneck', language, { id: item.id })}>{item.title}</a>
      </h2>
      <ul className="plain-list quiet">
        {item.provisions.map((provision, index) => (
          <li key={`${index} ${provision.documentId}`}>{provisionWords(provision, language)}</li>
        ))}
      </ul>
      <p>
        <strong>{item.stateName}</strong>
        {item.owner !== null && ` · ${item.owner.name}`}
        {item.dueOn !== null && ` · ${typeset(`${words.due}: ${dateWords(item.dueOn, language)}`)}`}
        {item.late && <strong className="late"> ({words.late})</strong>}
      </p>
    </li>
  );
};

const Search = ({ q, ended, language }: { q: string; ended: boolean; language: Language }) => {
  const words = siteBottleneckWords[language];
  return (
    <form method="get" action={addressOf('bottlenecks', language)} role="search" className="bottleneck-search">
      <label htmlFor="q">{words.search}</label>
      <p className="hint" id="q-hint">
        {words.searchHint}
      </p>
      {ended && <input type="hidden" name="ended" value="true" />}
      <div className="search-line">
        <input
          id="q"
          name="q"
          type="text"
          inputMode="search"
          defaultValue={q}
          maxLength={200}
          aria-describedby="q-hint"
        />
        <button type="submit" className="button button-second">
          {words.find}
        </button>
      </div>
    </form>
  );
};

const LONGEST = 200;

/** Bottlenecks that everybody may see: those to be solved, or those that ended, searched by document or words. */
export const showBottlenecks = async (visit: Visit): Promise<Response> => {
  const { c, language, site } = visit;
  const words = siteBottleneckWords[language];
  const q = (c.req.query('q') ?? '').slice(0, LONGEST);
  const ended = c.req.query('ended') === 'true';
  const asked = new URLSearchParams({ ...(q.trim() !== '' && { q }), ...(ended && { ended: 'true' }) });
  const query = new URLSearchParams(asked);
  const after = c.req.query('after');
  if (after !== undefined) query.set('after', after);
  const reply = await ask(site.api, `/bottlenecks?${query.toString()}`, bottleneckList, { language });
  if (!reply.ok) return refusalPage(visit, reply);
  const { items, next } = reply.value;
  const title = ended ? words.endedTitle : words.title;
  const here = addressOf('bottlenecks', language);
  return renderPage(
    visit,
    { page: 'bottlenecks', title, audience: 'public' },
    <>
      <a className="back-link" href={addressOf('start', language)}>
        {frameWords[language].back}
      </a>
      <h1>{title}</h1>
      <p className="lead">{words.lead}</p>
      <Search q={q} ended={ended} language={language} />
      {items.length === 0 && (
        <>
          <p>{q.trim() === '' ? words.none : words.nothingFound}</p>
          <div className="actions">
            <a className="button" href={addressOf('notice', language)}>
              {words.file}
            </a>
          </div>
        </>
      )}
      <ul className="plain-list bottlenecks">
        {items.map((item) => (
          <Line key={item.id} item={item} language={language} />
        ))}
      </ul>
      {next !== null && (
        <p>
          <a href={`${here}?${new URLSearchParams({ ...Object.fromEntries(asked), after: next }).toString()}`}>
            {words.more}
          </a>
        </p>
      )}
      <p>
        <a href={ended ? here : `${here}?ended=true`}>{ended ? words.seeLive : words.seeEnded}</a>
      </p>
    </>,
  );
};

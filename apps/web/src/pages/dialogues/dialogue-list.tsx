import { dialogueList, dialogueWords } from '@thaogo/contract';
import { addressOf } from '../../addresses.ts';
import { ask } from '../../http/api-client.ts';
import { renderPage } from '../../http/render-page.tsx';
import type { Visit } from '../../http/visit.ts';
import { refusalPage } from '../trouble/trouble-pages.tsx';
import { DialogueFacts } from './dialogue-facts.tsx';

/** Dialogues to come, or with `?when=past` those that were. */
export const showDialogues = async (visit: Visit): Promise<Response> => {
  const { c, language, site } = visit;
  const words = dialogueWords[language];
  const when = c.req.query('when') === 'past' ? 'past' : 'upcoming';
  const after = c.req.query('after');
  const query = new URLSearchParams({ when, ...(after !== undefined && { after }) });
  const found = await ask(site.api, `/dialogues?${query.toString()}`, dialogueList, { language });
  if (!found.ok) return refusalPage(visit, found);
  const { items, next } = found.value;
  const address = addressOf('dialogues', language);
  return renderPage(
    visit,
    // How many seats are left is news of this moment.
    { page: 'dialogues', title: words.title, audience: 'personal' },
    <>
      <h1>{words.title}</h1>
      <p className="lead">{words.lead}</p>
      <h2>{words[when]}</h2>
      {items.length === 0 && <p>{when === 'past' ? words.noPast : words.noUpcoming}</p>}
      <ul className="dialogues">
        {items.map((dialogue) => (
          <li key={dialogue.id}>
            <h3>
              <a href={addressOf('dialogue', language, { id: dialogue.id })}>{dialogue.title}</a>
            </h3>
            {dialogue.state !== 'open' && <p className="quiet">{dialogue.stateName}</p>}
            <DialogueFacts dialogue={dialogue} language={language} />
          </li>
        ))}
      </ul>
      {next !== null && (
        <p>
          <a href={`${address}?${new URLSearchParams({ when, after: next }).toString()}`}>{words.more}</a>
        </p>
      )}
      <p>
        <a href={when === 'past' ? address : `${address}?when=past`}>
          {when === 'past' ? words.seeUpcoming : words.seePast}
        </a>
      </p>
    </>,
  );
};

import { dateWords, type SenderView, siteBottleneckWords } from '@thaogo/contract';
import { addressOf } from '../../addresses.ts';
import type { Language } from '../../language.ts';
import { typeset } from '../../parts/typeset.ts';

/** Which bottleneck a petition is part of, and what happens to that. */
export const PartOfBottleneck = ({ view, language }: { view: SenderView; language: Language }) => {
  const words = siteBottleneckWords[language];
  const { bottleneck } = view;
  if (bottleneck === null) return null;
  return (
    <section aria-labelledby="bottleneck">
      <h2 id="bottleneck">{words.partOf}</h2>
      <p>
        <a href={addressOf('bottleneck', language, { id: bottleneck.id })}>{bottleneck.title}</a>
      </p>
      <dl className="facts">
        <div>
          <dt>{bottleneck.stateName}</dt>
          <dd>{bottleneck.owner?.name ?? words.noOwner}</dd>
        </div>
        {bottleneck.dueOn !== null && (
          <div>
            <dt>{words.due}</dt>
            <dd>{typeset(dateWords(bottleneck.dueOn, language))}</dd>
          </div>
        )}
        {bottleneck.news !== null && (
          <div>
            <dt>{words.news}</dt>
            <dd className="typed">{bottleneck.news}</dd>
          </div>
        )}
      </dl>
    </section>
  );
};

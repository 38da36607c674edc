import {
  consoleOrganisationWords,
  dateWords,
  type DeputyshipList,
  instantWords,
  type MemberList,
} from '@thaogo/contract';
import { endDeputyship } from '../../../api/organisation.ts';
import { useState } from 'react';
import { useLanguage, useWords } from '../../../language/use-language.ts';
import { Modal } from '../../../parts/modal.tsx';
import { ProblemNotice } from '../../../parts/problem-notice.tsx';
import { DeputyForm } from './deputy-form.tsx';
import { useOrganising } from './use-organising.ts';

type Deputyship = DeputyshipList['items'][number];

const EndDialog = ({ deputyship, onClose }: { deputyship: Deputyship; onClose: () => void }) => {
  const words = useWords(consoleOrganisationWords);
  const ending = useOrganising(endDeputyship);
  return (
    <Modal title={words.endTitle(deputyship.deputy.email)} onClose={onClose}>
      <p>{words.endHint}</p>
      <ProblemNotice error={ending.error} />
      <p className="button-row">
        <button
          type="button"
          className="button-primary"
          aria-disabled={ending.isPending}
          onClick={() => {
            if (!ending.isPending) ending.mutate({ given: deputyship.id, said: words.ended }, { onSuccess: onClose });
          }}
        >
          {words.end}
        </button>
        <button type="button" className="button-plain" onClick={onClose}>
          {words.cancel}
        </button>
      </p>
    </Modal>
  );
};

interface DeputiesSectionProps {
  members: MemberList['items'];
  deputyships: readonly Deputyship[];
}

/** Who acts in whose post, since when and until when; and the form that appoints a deputy. */
export const DeputiesSection = ({ members, deputyships }: DeputiesSectionProps) => {
  const words = useWords(consoleOrganisationWords);
  const language = useLanguage();
  const [asked, setAsked] = useState<Deputyship | null>(null);
  return (
    <section className="organisation-section" aria-labelledby="organisation-deputies">
      <h2 id="organisation-deputies">{words.deputies}</h2>
      <p className="quiet">{words.deputiesLead}</p>
      {deputyships.length === 0 && <p className="empty">{words.noDeputies}</p>}
      <ul className="rows">
        {deputyships.map((each) => (
          <li key={each.id}>
            <div className="row-words">
              <p>
                <strong className="breakable">{words.actsFor(each.deputy.email, each.post.email)}</strong>
              </p>
              <p>
                {words.standings[each.standing]}
                {' · '}
                {words.period(dateWords(each.from, language), dateWords(each.to, language))}
                {' · '}
                {words.capacities[each.capacity]}
              </p>
              <p className="quiet">
                {each.reason} · {words.appointedBy(each.recordedBy, instantWords(each.recordedAt, language))}
              </p>
            </div>
            {(each.standing === 'holds' || each.standing === 'ahead') && (
              <p className="row-acts">
                <button
                  type="button"
                  className="button-quiet"
                  aria-label={`${words.end}: ${each.deputy.email}`}
                  onClick={() => setAsked(each)}
                >
                  {words.end}
                </button>
              </p>
            )}
          </li>
        ))}
      </ul>
      <details>
        <summary>{words.newDeputy}</summary>
        <DeputyForm members={members} />
      </details>
      {asked !== null && <EndDialog deputyship={asked} onClose={() => setAsked(null)} />}
    </section>
  );
};

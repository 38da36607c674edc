import { type CaseworkView, consoleDossierWords } from '@thaogo/contract';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useWords } from '../../../language/use-language.ts';

const inside = getRouteApi('/inside');

/** The one difficulty from which a petition leads to a delegated rule. */
const LEGAL_GAP = 'legal_gap';

/** Which bottleneck a petition is part of, and what it may lead to about the law itself. */
export const AboutTheLaw = ({ view }: { view: CaseworkView }) => {
  const words = useWords(consoleDossierWords);
  const { session } = inside.useRouteContext();
  const { bottleneck, code, confinement } = view;
  const coordinates = session.role === 'coordinator';
  const notes = coordinates || session.role === 'officer';
  return (
    <>
      {bottleneck !== null && (
        <p>
          {words.partOf}:{' '}
          <Link to="/dossiers/$kind/$id" params={{ kind: 'bottleneck', id: bottleneck.id }}>
            {bottleneck.title}
          </Link>{' '}
          <span className="quiet">({bottleneck.stateName})</span>
        </p>
      )}
      {confinement === 'none' && coordinates && view.difficulty?.code === LEGAL_GAP && (
        <p>
          <Link to="/dossiers/$kind/new" params={{ kind: 'delegated_rule' }} search={{ petition: code }}>
            {words.add.delegated_rule}
          </Link>
        </p>
      )}
      {confinement === 'none' && notes && (
        <p>
          <Link to="/dossiers/$kind/new" params={{ kind: 'legality_check' }} search={{ petition: code }}>
            {words.addSign}
          </Link>
        </p>
      )}
    </>
  );
};

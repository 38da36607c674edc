import { type CaseworkView, consolePetitionWords, dateWords } from '@thaogo/contract';
import { useLanguage, useWords } from '../../../language/use-language.ts';
import { Notice } from '../../../parts/notice.tsx';

/** Who leads is disputed: by whom and why, and the way out that the coordinating agency proposes. */
export const Dispute = ({ dispute }: { dispute: NonNullable<CaseworkView['dispute']> }) => {
  const words = useWords(consolePetitionWords).around;
  const language = useLanguage();
  const { by, since, reason, to, proposal } = dispute;
  return (
    <Notice tone="soon">
      <p>
        <strong>{words.dispute(by.name, dateWords(since, language))}</strong>
      </p>
      <p className="as-written">{reason}</p>
      {to !== null && <p>{words.disputeTo(to.name)}</p>}
      {proposal !== null && (
        <div className="dispute-proposal">
          <p>
            <strong>{words.disputeProposal(proposal.agency.name)}</strong>
          </p>
          <p className="as-written">{proposal.reason}</p>
        </div>
      )}
    </Notice>
  );
};

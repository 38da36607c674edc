import { type CaseworkView, consolePetitionWords } from '@thaogo/contract';
import { useWords } from '../../../language/use-language.ts';
import { Notice } from '../../../parts/notice.tsx';
import { FileList } from '../file-list.tsx';
import { AlikeGroup } from './alike-group.tsx';
import { ApprovalSteps } from './approval-steps.tsx';
import { Consultations } from './consultations.tsx';
import { Dispute } from './dispute.tsx';
import { Requests } from './requests.tsx';

interface StandingProps {
  view: CaseworkView;
  /** Opens the form that replies to an instruction or remark; absent where this person has none. */
  onReply?: () => void;
}

/** What whoever works on it must know first: remarks, proposals, disputes, instructions, opinions, open questions. */
export const Standing = ({ view, onReply }: StandingProps) => {
  const words = useWords(consolePetitionWords);
  return (
    <>
      {!view.attended && view.state !== 'assigned' && (
        <Notice tone="soon">
          <p>
            <strong>{words.around.unattended}</strong>
          </p>
          <p>{words.around.unattendedHint}</p>
        </Notice>
      )}
      {view.remark !== null && view.dispute === null && (
        <Notice tone="soon">
          <p>
            <strong>{view.state === 'screening' ? words.sendBackReason : words.remark}</strong>
          </p>
          <p className="as-written">{view.remark}</p>
          {view.betterAddress !== null && <p>{words.betterAddress(view.betterAddress.name)}</p>}
        </Notice>
      )}
      {view.scopeProposal !== null && (
        <Notice tone="soon">
          <p>{words.scopeProposal(view.scopeProposal.name)}</p>
          <p>{words.turnTo(view.scopeProposal.turnTo)}</p>
        </Notice>
      )}
      {view.dispute !== null && <Dispute dispute={view.dispute} />}
      {view.question !== null && (
        <Notice tone="soon">
          <p>
            <strong>{words.around.question}</strong>
          </p>
          <p className="as-written">{view.question}</p>
          <FileList code={view.code} files={view.questionFiles} />
        </Notice>
      )}
      {view.group !== null && <AlikeGroup code={view.code} group={view.group} />}
      <Requests requests={view.requests} onReply={onReply} />
      <ApprovalSteps view={view} />
      <Consultations code={view.code} consultations={view.consultations} />
    </>
  );
};

import { type CaseworkView, consolePetitionWords } from '@thaogo/contract';
import { useWords } from '../../../language/use-language.ts';

const IN_APPROVAL: readonly CaseworkView['state'][] = ['in_review', 'awaiting_issue'];

/** Who approves one after the other, and how far that is. */
export const ApprovalSteps = ({ view }: { view: CaseworkView }) => {
  const words = useWords(consolePetitionWords).around;
  if (view.review === null || !IN_APPROVAL.includes(view.state)) return null;
  const { steps, done } = view.review;
  const standing = (index: number): string => {
    if (index < done) return words.approved;
    return index === done ? words.approvalNow : words.approvalLater;
  };
  return (
    <section className="around" aria-labelledby="petition-review">
      <h3 id="petition-review">{words.review}</h3>
      <ol className="approval-steps">
        {/* One level may come twice. */}
        {steps.map((step, index) => (
          <li key={`${index} ${step}`}>
            <p className="around-top">
              <span>{words.approver[step]}</span>
              <span className={index < done ? 'around-done' : 'around-open'}>{standing(index)}</span>
            </p>
          </li>
        ))}
      </ol>
    </section>
  );
};

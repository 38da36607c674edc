import type { CaseworkView } from '@thaogo/contract';
import type { CaseAction, FormAction } from '../sort-actions.ts';

/** What every form of an action is given. */
export interface ActionFormProps {
  view: CaseworkView;
  action: CaseAction & { name: FormAction };
  /** True for the one form that the page is about. */
  primary: boolean;
  /** Called when something is typed or sent: from then on the form must not vanish. */
  onTyped: () => void;
  onDone: () => void;
  /** Where it can be closed again. */
  onClose?: () => void;
}

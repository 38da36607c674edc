import type { ComponentType } from 'react';
import type { FormAction } from '../sort-actions.ts';
import type { ActionFormProps } from './action-form-props.ts';
import { ApproveForm } from './approve-form.tsx';
import { AssignForm } from './assign-form.tsx';
import { GroundForm } from './ground-form.tsx';
import { GroupForm } from './group-form.tsx';
import { IssueForm } from './issue-form.tsx';
import { NewSecretForm } from './new-secret-form.tsx';
import { PlainForm } from './plain-form.tsx';
import { RemarkForm } from './remark-form.tsx';
import { SendBackForm } from './send-back-form.tsx';
import { type FieldAction, SURROUNDING_FIELDS } from './surrounding-fields.ts';
import { SurroundingForm } from './surrounding-form.tsx';

const FORMS: Record<Exclude<FormAction, FieldAction>, ComponentType<ActionFormProps>> = {
  group: GroupForm,
  renew_secret: NewSecretForm,
  accept: PlainForm,
  send_back: SendBackForm,
  assign: AssignForm,
  return_draft: RemarkForm,
  approve: ApproveForm,
  issue: IssueForm,
  propose_out_of_scope: GroundForm,
  decline_out_of_scope: PlainForm,
  confirm_out_of_scope: PlainForm,
};

const isSurrounding = (name: FormAction): name is FieldAction => Object.hasOwn(SURROUNDING_FIELDS, name);

/** The form of an action. */
export const ActionForm = (props: ActionFormProps) => {
  const { name } = props.action;
  const Form = isSurrounding(name) ? SurroundingForm : FORMS[name];
  return <Form {...props} />;
};

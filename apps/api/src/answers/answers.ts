import type { Api } from '../http/endpoint.ts';
import { addCountSettled } from './count-settled.ts';
import { addAnswerList } from './list-answers.ts';

/** The register of published answers. */
export const addAnswers = (api: Api): void => {
  addAnswerList(api);
  addCountSettled(api);
};

import type { Api } from '../http/endpoint.ts';
import { addMeasureActions } from './act-on-measure.ts';
import { addMeasureList } from './list-measures.ts';
import { addOutcomeOptions } from './outcome-options.ts';
import { addShowMeasure } from './show-measure.ts';

/** What answers promised about the law itself, followed until it is in force. */
export const addMeasures = (api: Api): void => {
  addMeasureList(api);
  addShowMeasure(api);
  addMeasureActions(api);
  addOutcomeOptions(api);
};

import { measureRefusalWords, type MeasureView, measureView as measureShape, stateNames } from '@thaogo/contract';
import { countSolved, findMeasure, findPetition, noticeStates, petitionsOfMeasure } from '@thaogo/db';
import {
  civilDateOf,
  endsInDocument,
  type Language,
  mayRead,
  mayReadMeasure,
  type Measure,
  measureActionsFor,
  readPetitionCode,
  readScope,
  type Staff,
  worksHere,
} from '@thaogo/domain';
import type { ApiDependencies } from '../dependencies.ts';
import { type Api, endpoint } from '../http/endpoint.ts';
import { ApiProblem } from '../http/problems.ts';
import { agencyName } from '../presentation/agency-name.ts';
import { measureStoryView, measureTexts } from '../presentation/measure-views.ts';
import { stageDeadlineView } from '../presentation/stage-deadline-view.ts';
import { fromOthersView, openInstructionsView } from './instruction-views.ts';

/** So many of the petitions that wait are named. */
const NAMED = 50;

/** A measure's code in its one written form, from however it was typed; null when it cannot be one. */
export const readMeasureCode = (typed: string): string | null => {
  const digits = /^NV-(.+)$/i.exec(typed.trim())?.[1];
  const code = digits === undefined ? null : readPetitionCode(digits);
  return code === null ? null : `NV-${code}`;
};

const petitionsFor = async (
  measure: Measure,
  staff: Staff,
  deps: ApiDependencies,
  language: Language,
): Promise<MeasureView['petitions']> => {
  const scope = readScope(staff, deps.agencies);
  const waiting = await petitionsOfMeasure(deps.db, measure.id, NAMED);
  const readable = await Promise.all(
    waiting.map(async ({ code }) => {
      const found = await findPetition(deps.db, code);
      return found !== null && mayRead(scope, found.petition);
    }),
  );
  return waiting
    .filter((_petition, index) => readable[index])
    .map(({ code, state }) => ({ code, stateName: stateNames[language][state] }));
};

/** A measure as a member of staff may see it, with the actions they may take now. */
export const staffMeasureView = async (
  measure: Measure,
  staff: Staff,
  deps: ApiDependencies,
  language: Language,
): Promise<MeasureView> => {
  const { agencies } = deps;
  const texts = await measureTexts(deps.db, [measure]);
  const reader = { agencies, language, today: civilDateOf(deps.now()) };
  const story = measureStoryView(measure, texts, reader);
  return {
    ...story,
    stages: measure.stages.flatMap((standing, index) => {
      const told = story.stages[index];
      const deadline = stageDeadlineView(measure, standing, { ...reader, policies: deps.policies });
      return told === undefined ? [] : [{ ...told, deadline }];
    }),
    version: measure.version,
    coordinator: agencyName(measure.coordinator, agencies, language),
    ownerJoined: worksHere(measure.owner, agencies, reader.today),
    openInstructions: openInstructionsView(measure, reader.today),
    ...fromOthersView(measure, { texts, notices: await noticeStates(deps.db, measure.id) }, reader),
    endsInDocument: endsInDocument(measure.kind),
    petitions: await petitionsFor(measure, staff, deps, language),
    senders: await countSolved(deps.db, measure.id),
    actions: measureActionsFor(measure, staff, agencies).map(({ name, allowed, reasons }) => ({
      name,
      allowed,
      reasons: reasons.map((code) => ({ code, detail: measureRefusalWords[language][code] })),
    })),
  };
};

/** `GET /casework/measures/{code}`. */
export const addShowMeasure = (api: Api): void => {
  const { deps } = api;
  endpoint(
    api,
    {
      method: 'get',
      path: '/casework/measures/{code}',
      summary: 'One measure as this person may see it, with the actions they may take now',
      access: 'staff',
      quota: 'casework',
      replies: { status: 200, shape: measureShape },
    },
    async ({ caller, path, language }) => {
      const code = readMeasureCode(path.code ?? '');
      const measure = code === null ? null : await findMeasure(deps.db, code);
      if (measure === null || !mayReadMeasure(readScope(caller.staff, deps.agencies), measure))
        throw new ApiProblem('not_found');
      const view = await staffMeasureView(measure, caller.staff, deps, language);
      return { status: 200, body: view, headers: { etag: `"${view.version}"` } };
    },
  );
};

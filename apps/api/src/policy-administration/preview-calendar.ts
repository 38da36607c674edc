import { calendarPreview, calendarPreviewRequest, measureStageName } from '@thaogo/contract';
import { measuresWithDeadlines, runningPetitions } from '@thaogo/db';
import { changedDays, civilDateOf, movedBy, stageDueMovedBy, workingCalendar } from '@thaogo/domain';
import { type Api, endpoint } from '../http/endpoint.ts';
import { checkedVersion } from './rule-versions.ts';

/** Petitions, and measures, looked at in one request, and codes told of at most. */
const EXAMINED = 2000;
const TOLD = 200;

/** Whose due dates a calendar would move, before it is entered. */
export const addCalendarPreview = (api: Api): void => {
  const { deps } = api;
  endpoint(
    api,
    {
      method: 'post',
      path: '/admin/calendars/preview',
      summary: 'Which open due dates a calendar would move: a part at a time, without entering it',
      access: 'administrator',
      quota: 'casework',
      body: calendarPreviewRequest,
      replies: { status: 200, shape: calendarPreview },
      problems: ['wrong_origin'],
    },
    async ({ body, language }) => {
      const today = civilDateOf(deps.now());
      const after = workingCalendar(checkedVersion(deps.versionSchemas.calendar, body.calendar, '/calendar'));
      const page = await runningPetitions(deps.db, body.after ?? null, EXAMINED);
      const moved: { id: string; code: string; moves: ReturnType<typeof movedBy> }[] = [];
      let examined = 0;
      for (const { id, code, deadlines } of page) {
        examined += 1;
        const moves = movedBy(deadlines, after, (version) => deps.policies.policy(version), today);
        if (moves.length > 0) moved.push({ id, code, moves });
        if (moved.length === TOLD) break;
      }
      // All at once with the first part: measures under way are few beside petitions.
      const measures = (body.after ?? null) === null ? await measuresWithDeadlines(deps.db, null, EXAMINED) : [];
      const last = page[examined - 1]?.id ?? null;
      return {
        status: 200,
        body: {
          changedDays: changedDays(deps.policies.inForce(today).calendar, after, today),
          examined,
          moved: moved.length,
          petitions: moved.map(({ code, moves }) => ({
            code,
            moves: moves.map(({ name, from, to }) => ({ name, from, to })),
          })),
          measures: measures.flatMap((measure) => {
            const move = stageDueMovedBy(measure, after, (version) => deps.policies.policy(version), today);
            if (move === null) return [];
            const { stage, from, to } = move.data;
            return [{ code: measure.code, stage: measureStageName(stage, measure.kind, language), from, to }];
          }),
          next: examined < page.length || page.length === EXAMINED ? last : null,
        },
      };
    },
  );
};

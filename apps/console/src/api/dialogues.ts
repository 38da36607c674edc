import type {
  CaseworkDialogue,
  CaseworkDialogueList,
  dialoguePlan,
  enteredRegistration,
  FiledReply,
  questionPetition,
  QuestionList,
  RegistrationList,
} from '@thaogo/contract';
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { request } from './request.ts';
import type { Sent } from './shape.ts';

const path = (id: string): string => `/casework/dialogues/${encodeURIComponent(id)}`;

export const dialoguePages = infiniteQueryOptions({
  queryKey: ['dialogues', 'list'],
  queryFn: ({ pageParam, signal }) =>
    request<CaseworkDialogueList>('GET', '/casework/dialogues', { query: { after: pageParam }, signal }),
  initialPageParam: null as string | null,
  getNextPageParam: (last) => last.next,
});

export const dialogueQuery = (id: string) =>
  queryOptions({
    queryKey: ['dialogues', id],
    queryFn: ({ signal }) => request<CaseworkDialogue>('GET', path(id), { signal }),
  });

export const registrationPages = (id: string) =>
  infiniteQueryOptions({
    queryKey: ['dialogues', id, 'registrations'],
    queryFn: ({ pageParam, signal }) =>
      request<RegistrationList>('GET', `${path(id)}/registrations`, {
        query: { after: pageParam, limit: 100 },
        signal,
      }),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next,
  });

export const questionPages = (id: string) =>
  infiniteQueryOptions({
    queryKey: ['dialogues', id, 'questions'],
    queryFn: ({ pageParam, signal }) =>
      request<QuestionList>('GET', `${path(id)}/questions`, { query: { after: pageParam, limit: 50 }, signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next,
  });

export type TypedPlan = Sent<typeof dialoguePlan>;

export const planDialogue = (body: TypedPlan, key: string): Promise<{ id: string }> =>
  request('POST', '/casework/dialogues', { body, key });

/** Addresses of the steps that carry no plan. */
const STEPS = { open: 'opening', cancel: 'cancellation', hold: 'holding', report: 'report' } as const;
export type DialogueStep = keyof typeof STEPS;

export const changePlan = (id: string, version: number, body: TypedPlan): Promise<CaseworkDialogue> =>
  request('PUT', path(id), { body, version });

export const takeStep = (id: string, version: number, step: DialogueStep, body: object): Promise<CaseworkDialogue> =>
  request('POST', `${path(id)}/${STEPS[step]}`, { body, version });

export const enterRegistration = (id: string, body: Sent<typeof enteredRegistration>, key: string): Promise<unknown> =>
  request('POST', `${path(id)}/registrations`, { body, key });

export const noteAttendance = (
  id: string,
  registration: string,
  attendance: RegistrationList['items'][number]['attendance'],
): Promise<unknown> => request('PUT', `${path(id)}/registrations/${registration}`, { body: { attendance } });

export const addQuestion = (id: string, text: string, key: string): Promise<unknown> =>
  request('POST', `${path(id)}/questions`, { body: { text }, key });

export const writeForReport = (
  id: string,
  question: string,
  body: { publicQuestion: string; publicAnswer: string },
): Promise<unknown> => request('PUT', `${path(id)}/questions/${question}`, { body });

export const makePetition = (
  id: string,
  question: string,
  body: Sent<typeof questionPetition>,
  key: string,
): Promise<FiledReply> => request('POST', `${path(id)}/questions/${question}/petition`, { body, key });

import type { contentsOf, eventsOf } from '@thaogo/db';
import type { EventData, IssuedAnswer } from '@thaogo/domain';
import { expect, it } from 'vitest';
import { answerSigner } from './answer-signer.ts';

type Events = Awaited<ReturnType<typeof eventsOf>>;
type Contents = Awaited<ReturnType<typeof contentsOf>>;

const issued = (at: string, rest: Partial<EventData['issued']>): Events[number] =>
  ({
    hash: Buffer.alloc(0),
    event: { type: 'issued', at, data: { number: '1', issuedOn: '2026-11-23', starts: [], ...rest } },
  }) as unknown as Events[number];
const answer = (recordedAt: string) => ({ recordedAt }) as IssuedAnswer;
const ref = (id: string) => ({ id, hash: '' });

it('gives each answer its own signer, and none where nothing was entered or it is erased', () => {
  const events = [
    issued('2026-11-01T00:00:00.000Z', { signer: ref('one'), capacity: 'kt' }),
    issued('2026-12-01T00:00:00.000Z', { signer: ref('gone') }),
    issued('2026-12-05T00:00:00.000Z', { signer: ref('gone'), capacity: 'tl' }),
  ];
  const contents = [
    { id: 'one', body: 'Trần Văn An' },
    { id: 'gone', body: null },
  ] as unknown as Contents;
  const signer = (at: string) => answerSigner(events, contents, answer(at));
  expect(signer('2026-11-01T00:00:00.000Z')).toEqual({ name: 'Trần Văn An', capacity: 'kt' });
  expect(signer('2026-12-01T00:00:00.000Z')).toBeNull();
  expect(signer('2026-12-05T00:00:00.000Z')).toEqual({ name: null, capacity: 'tl' });
  expect(signer('2026-12-09T00:00:00.000Z')).toBeNull();
});

/** A photograph that tells whose it is, and a paper that tells who wrote it, sent with a petition and with a draft. */

import sharp from 'sharp';
import type { Hired } from '../../journeys/hired-staff.ts';
import type { Asker } from './asking.ts';
import type { Keys } from './other-ways.ts';
import { PEOPLE, WORDS } from './people.ts';

const TELLS = { Artist: PEOPLE.reachedByPhone.name, ImageDescription: 'Nhà bà Canary' };

const photograph = (): Promise<Buffer> =>
  sharp({ create: { width: 64, height: 48, channels: 3, background: '#39c' } })
    .withExif({ IFD0: TELLS })
    .jpeg()
    .toBuffer();
const paper = (): Buffer =>
  Buffer.from(
    '%PDF-1.4\n1 0 obj\n<< /Type /Catalog >>\nendobj\n2 0 obj\n<< /Author (Canary) >>\nendobj\ntrailer << /Root 1 0 R /Info 2 0 R >>\n%%EOF\n',
  );

/** @returns what an officer is given of the photograph. */
export const sendFiles = async (asker: Asker, { code, secret }: Keys, officer: Hired): Promise<Buffer> => {
  const send = async (path: string, key: string, name: string, bytes: Buffer): Promise<string> => {
    const headers = { authorization: `Bearer ${key}`, 'x-file-name': encodeURIComponent(name) };
    const response = await asker.ask(`/api/v1${path}`, { method: 'POST', headers, body: new Uint8Array(bytes) });
    if (response.status !== 201) throw new Error(`${name}: ${response.status} ${await response.text()}`);
    return ((await response.json()) as { id: string }).id;
  };
  const sent = await photograph();
  if (!sent.includes('Canary')) throw new Error('The photograph tells nothing.');
  const photo = await send(`/petitions/${code}/attachments`, secret, `Nhà ${WORDS.fileName}.jpg`, sent);
  await send(`/petitions/${code}/attachments`, secret, `Đơn ${WORDS.fileName}.pdf`, paper());
  const draft = { data: { step: 2, text: TELLS.ImageDescription, sender: PEOPLE.reachedByPhone } };
  const { token } = await asker.get<{ token: string }>(null, 'POST', '/drafts', draft);
  await asker.get({ key: token }, 'PUT', '/drafts/current', draft);
  await send('/drafts/current/attachments', token, 'Nhà bà Canary.jpg', sent);
  const seen = await asker.call(officer, 'GET', `/casework/petitions/${code}/attachments/${photo}`);
  if (seen.status !== 200) throw new Error(`The photograph: ${seen.status}`);
  return Buffer.from(await seen.arrayBuffer());
};

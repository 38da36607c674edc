import { LIMITS } from '@thaogo/contract';
import { describe, expect, it } from 'vitest';
import { readFilesForm } from './form-with-files.ts';

const boundary = 'x-thaogo-x';
type Part = [name: string, content: string | Buffer, file?: string];
const bodyOf = (parts: readonly Part[], end = `--${boundary}--\r\n`): Buffer =>
  Buffer.concat([
    ...parts.flatMap(([name, content, file]) => [
      Buffer.from(
        `--${boundary}\r\nContent-Disposition: form-data; name="${name}"${file === undefined ? '' : `; filename="${file}"\r\nContent-Type: text/html`}\r\n\r\n`,
      ),
      Buffer.from(content),
      Buffer.from('\r\n'),
    ]),
    Buffer.from(end),
  ]);
const posted = (body: Buffer, type = `multipart/form-data; boundary=${boundary}`): Request =>
  new Request('https://thaogo.example/gui/tep', {
    method: 'POST',
    headers: { 'content-type': type },
    body: new Uint8Array(body),
  });

/** Reads the form as the site does and keeps what came as files. */
const read = async (request: Request, leaves = false) => {
  const files: [string, number][] = [];
  const form = await readFilesForm(request, async (name, bytes) => {
    let size = 0;
    if (!leaves) for await (const chunk of bytes) size += chunk.length;
    files.push([name, size]);
  });
  return { form: form.ok ? Object.fromEntries(form.fields) : form.fault, files };
};

describe('a form with files', () => {
  it('gives its files away in order, by the names that people gave them, and keeps its fields', async () => {
    const parts: Part[] = [
      ['message', 'Một\r\nhai'],
      ['file', 'x'.repeat(70_000), 'Ảnh chụp.jpg'],
      ['file', '', ''],
      ['file', 'y', 'Đơn.pdf'],
      ['reply', 'yes'],
    ];
    expect(await read(posted(bodyOf(parts)))).toEqual({
      form: { message: 'Một\nhai', reply: 'yes' },
      files: [
        ['Ảnh chụp.jpg', 70_000],
        ['Đơn.pdf', 1],
      ],
    });
  });

  it('goes on after a file that nobody wanted to read', async () => {
    const parts: Part[] = [
      ['file', 'x'.repeat(900_000), 'a.jpg'],
      ['message', 'sau tệp'],
    ];
    expect(await read(posted(bodyOf(parts)), true)).toMatchObject({ form: { message: 'sau tệp' } });
  });

  it('shows whoever judges sizes one byte too many, and not more', async () => {
    const large = Buffer.alloc(LIMITS.fileBytes + 5000, 0x61);
    const { files } = await read(posted(bodyOf([['file', large, 'a.txt']])));
    expect(files).toEqual([['a.txt', LIMITS.fileBytes + 1]]);
  });

  it('is malformed where it breaks off or is none, and too large where its words are', async () => {
    const cut = bodyOf([['file', 'x'.repeat(5000), 'a.txt']], '');
    expect((await read(posted(cut.subarray(0, 3000)))).form).toBe('malformed');
    expect((await read(posted(Buffer.from('nothing of the kind'), 'multipart/form-data'))).form).toBe('malformed');
    const words: Part[] = Array.from({ length: 3 }, (_, index) => [`f${index}`, 'x'.repeat(100_000)]);
    expect((await read(posted(bodyOf(words)))).form).toBe('too_large');
    expect((await read(posted(Buffer.from('message=xin'), 'application/x-www-form-urlencoded'))).form).toEqual({
      message: 'xin',
    });
  });
});

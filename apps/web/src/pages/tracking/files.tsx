import { type FileView, instantWords, type LetterView, type SenderView, siteFileWords } from '@thaogo/contract';
import { addressOf } from '../../addresses.ts';
import { refusalOf } from '../../http/api-client.ts';
import { petitionKey } from '../../http/cookies.ts';
import { seeOther, type Visit } from '../../http/visit.ts';
import type { Language } from '../../language.ts';
import { FileLine } from '../../parts/files.tsx';
import { refusalPage, troublePage } from '../trouble/trouble-pages.tsx';
import { readCode } from './own-petition.ts';
import { SignatureLines } from './signature-lines.tsx';

const fileAddress = (language: Language, code: string, id: string): string =>
  addressOf('petitionFile', language, { code, id });

/** Files that came with the petition and later. */
export const Attachments = ({ view, language }: { view: SenderView; language: Language }) => {
  const words = siteFileWords[language];
  if (view.attachments.length === 0) return null;
  return (
    <section aria-labelledby="files">
      <h2 id="files">{words.heading}</h2>
      <ul className="files">
        {view.attachments.map((file) => (
          <FileLine
            key={file.id}
            file={file}
            language={language}
            href={fileAddress(language, view.code, file.id)}
            more={`${words.from[file.from]}, ${instantWords(file.uploadedAt, language)}`}
          />
        ))}
      </ul>
    </section>
  );
};

/** The files of one message or question. */
export const FilesOf = ({
  files,
  heading,
  code,
  language,
}: {
  files: readonly FileView[];
  heading?: string;
  code: string;
  language: Language;
}) => {
  if (files.length === 0) return null;
  return (
    <>
      {heading !== undefined && (
        <p>
          <strong>{heading}</strong>
        </p>
      )}
      <ul className="files">
        {files.map((file) => (
          <FileLine key={file.id} file={file} language={language} href={fileAddress(language, code, file.id)} />
        ))}
      </ul>
    </>
  );
};

/** A signed letter as a file, and what its signatures are worth. */
export const SignedLetter = ({
  letter,
  heading,
  code,
  language,
}: {
  letter: LetterView | null;
  heading: string;
  code: string;
  language: Language;
}) => {
  if (letter === null) return null;
  return (
    <div className="signed-letter">
      <FilesOf files={[letter]} heading={heading} code={code} language={language} />
      <SignatureLines report={letter.report} language={language} />
    </div>
  );
};

/** What a browser is told of a file, as the API tells it. */
const PASSED_ON = [
  'content-type',
  'content-length',
  'content-disposition',
  'content-security-policy',
  'x-content-type-options',
];

/** A file of one's own petition, as it comes. The browser's key stays in its cookie. */
export const downloadFile = async (visit: Visit): Promise<Response> => {
  const { c, language, site } = visit;
  const code = readCode(c.req.param('code') ?? '');
  if (code === null) return troublePage(visit, 'notFound');
  const key = petitionKey(visit, code);
  if (key === undefined) return seeOther(visit, `${addressOf('tracking', language)}?code=${code}`);
  const id = encodeURIComponent(c.req.param('id') ?? '');
  const headers = { Authorization: `Bearer ${key}`, 'Accept-Language': language };
  const reply = await site.api(`/api/v1/petitions/${code}/attachments/${id}`, { headers }).catch(() => null);
  if (reply?.status === 404) return troublePage(visit, 'notFound');
  if (reply === null || !reply.ok) return refusalPage(visit, await refusalOf(reply));
  const passed = PASSED_ON.flatMap((name): [string, string][] => {
    const value = reply.headers.get(name);
    return value === null ? [] : [[name, value]];
  });
  return new Response(reply.body, { headers: [...passed, ['cache-control', 'no-store']] });
};

/** Sets pages in a process of its own, one after the other: the compiler is native and would hold up requests. */

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { NodeCompiler, type NodeTypstDocument } from '@myriaddreamin/typst-ts-node-compiler';
import type { TypesetTask, TypesetWord } from './typeset.ts';

const { resolve } = createRequire(import.meta.url);
const faces = (name: string, cuts: readonly string[]): string[] => {
  const folder = dirname(resolve(`${name}/package.json`));
  return cuts.map((cut) => join(folder, cut));
};

const templates = fileURLToPath(new URL('./templates', import.meta.url));
const compiler = NodeCompiler.create({
  // Nothing lies there but the templates; what a page needs besides comes with its task.
  workspace: templates,
  fontArgs: [
    {
      fontPaths: [
        ...faces('@expo-google-fonts/be-vietnam-pro', ['400Regular', '600SemiBold']),
        // Metrically the same as Times New Roman, which Decree 30/2020/NĐ-CP asks for and which is not free.
        ...faces('@expo-google-fonts/tinos', ['400Regular', '400Regular_Italic', '700Bold', '700Bold_Italic']),
      ],
    },
  ],
});

/** Pages kept from earlier tasks, in tasks. */
const REMEMBERED = 3;

/** PDF/UA, readable by machines that read aloud; null for words with signs that our faces lack, which it does not allow. */
const accessible = (document: NodeTypstDocument): Uint8Array | null => {
  try {
    return compiler.pdf(document, { pdfStandard: 'ua-1' });
  } catch {
    return null;
  }
};

const set = ({ template, data, files }: TypesetTask): Uint8Array => {
  const pictures = files.map(({ path, bytes }) => ({ path: join(templates, path), bytes: Buffer.from(bytes) }));
  for (const { path, bytes } of pictures) compiler.mapShadow(path, bytes);
  try {
    const source = readFileSync(join(templates, `${template}.typ`), 'utf8');
    const { result } = compiler.compile({ mainFileContent: source, inputs: { data: JSON.stringify(data) } });
    if (result === null) throw new Error(`The template "${template}" does not compile.`);
    return new Uint8Array(accessible(result) ?? compiler.pdf(result));
  } finally {
    for (const { path } of pictures) compiler.unmapShadow(path);
    compiler.evictCache(REMEMBERED);
  }
};

const say = (word: TypesetWord): void => {
  process.send?.(word);
};

process.on('message', (task: TypesetTask) => {
  try {
    say({ pdf: set(task) });
  } catch (error) {
    say({ fault: error instanceof Error ? error.message : 'unknown' });
  }
});
say('ready');

import { expect, test } from 'vitest';
import { lifeAsMarkdown } from './life-as-markdown.ts';

test('the page about the life of a petition says what the table says', async () => {
  await expect(lifeAsMarkdown()).toMatchFileSnapshot('../../LIFE.md');
});

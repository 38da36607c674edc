import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readTable } from './read-table.ts';

test('values with commas, quotes and line ends stand in quotes', () => {
  expect(readTable('a,b\n1,"x, ""y""\nz"\n,\n')).toEqual([
    { a: '1', b: 'x, "y"\nz' },
    { a: '', b: '' },
  ]);
  expect(readTable('a,b\r\n1,2\r\n')).toEqual([{ a: '1', b: '2' }]);
  expect(readTable('a,b\n1,2')).toEqual([{ a: '1', b: '2' }]);
  expect(readTable('a,b\n1,')).toEqual([{ a: '1', b: '' }]);
});

test('a row with too many or too few values is named', () => {
  expect(() => readTable('a,b\n1,2\n3\n')).toThrow('Row 3 has 1 values for 2 columns');
  expect(() => readTable('a\n"open\n')).toThrow('A quote stays open');
});

test('whatever is written is read again', () => {
  const quoted = (value: string) => `"${value.replaceAll('"', '""')}"`;
  const table = fc.array(fc.tuple(fc.string(), fc.string({ unit: fc.constantFrom('"', ',', '\n', '\r', 'đ', ' ') })));
  fc.assert(
    fc.property(table, (rows) => {
      const text = ['a,b', ...rows.map((row) => row.map(quoted).join(','))].join('\n');
      expect(readTable(text)).toEqual(rows.map(([a, b]) => ({ a, b })));
    }),
  );
});

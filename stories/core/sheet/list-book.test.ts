import { readSheet, readTable, writeSheet, type Book } from '@zhengwu/core/sheet';
import { expect, test } from 'vitest';

import { messyBook, tidyBook } from './department-books.js';
import { listBook } from './list-book.js';
import { LIST_COLUMNS } from './list-columns.js';

async function tableOf(book: Book) {
  const { sheets } = await readSheet((await writeSheet(book)).bytes);
  return readTable(sheets[0]!, LIST_COLUMNS);
}

test.each([
  ['tidy', tidyBook],
  ['messy', messyBook],
])('the %s list, written out and read again, says the same and holds no new fault', async (_name, book) => {
  const { rows } = await tableOf(book);
  const again = await tableOf(listBook(rows));
  expect(rows.length).toBeGreaterThan(2);
  expect(again.rows.map(({ values }) => values)).toEqual(rows.map(({ values }) => values));
  expect(again.findings.filter(({ rule }) => rule !== 'sheet/required-empty' && rule !== 'sheet/duplicate')).toEqual([]);
});

import { describe, expect, it } from 'vitest';

import { readHtmlTable, writeHtmlTable } from './html-table.js';

describe('readHtmlTable', () => {
  it.each([
    ['no table', '<p>你好</p>', []],
    ['plain cells, head and body', '<table><thead><tr><th>材料</th><th>要求</th></tr></thead><tbody><tr><td>申请书</td><td>必交</td></tr></tbody></table>', [['材料', '要求'], ['申请书', '必交']]],
    ['a cell over two columns', '<table><tr><td colspan=2>a</td><td>b</td></tr><tr><td>1<td>2<td>3</table>', [['a', '', 'b'], ['1', '2', '3']]],
    ['a cell over two rows', '<table><tr><td rowspan=2>a</td><td>b</td></tr><tr><td>c</td></tr></table>', [['a', 'b'], ['', 'c']]],
    ['a cell over two rows in the middle', '<table><tr><td>1</td><td rowspan=2>a</td><td>b</td></tr><tr><td>2</td><td>c</td></tr></table>', [['1', 'a', 'b'], ['2', '', 'c']]],
    ['a cell over both', '<table><tr><td rowspan=2 colspan=2>a</td><td>b</td></tr><tr><td>c</td></tr></table>', [['a', '', 'b'], ['', '', 'c']]],
    ['a row span beyond the last row', '<table><tr><td rowspan=9>a</td><td>b</td></tr></table>', [['a', 'b']]],
    ['rows of different length', '<table><tr><td>a</td></tr><tr><td>b</td><td>c</td></tr></table>', [['a', ''], ['b', 'c']]],
    ['line breaks and white space of the source', '<table><tr><td>  一\n   段<br>二&nbsp;段 </td></tr></table>', [['一 段\n二 段']]],
    ['paragraphs of a word processor', '<table><tr><td><p>一</p><p>二</p></td></tr></table>', [['一\n二']]],
    ['no styles and scripts', '<table><tr><td><style>td{}</style>a<script>b</script></td></tr></table>', [['a']]],
  ])('reads %s', (_name, html, rows) => {
    expect(readHtmlTable(html)).toEqual(rows);
  });

  it('is not drowned by hostile spans', () => {
    const html = `<table>${'<tr><td colspan=1000 rowspan=1000>a</td></tr>'.repeat(1_200)}</table>`;
    expect(readHtmlTable(html).length).toBe(1_200);
  });

  it('runs nothing', () => {
    readHtmlTable('<table><tr><td><img src="x" onerror="window.ran = true"></td></tr></table>');
    expect('ran' in window).toBe(false);
  });

  it('reads what we write', () => {
    const rows = [['<b>申请书</b>', '一\n二'], ['"引号" & 与', '=1+1']];
    expect(readHtmlTable(writeHtmlTable(rows))).toEqual(rows);
  });
});

import fc from 'fast-check';

/** Words with their number in them, so that a lost, doubled or moved one is seen. */
function numbered(html: string): string {
  let count = 0;
  return html.replace(/字/g, () => `字${String((count += 1))}，`);
}

const words = fc.integer({ min: 1, max: 160 }).map((count) => '字'.repeat(count));
const inline = fc
  .array(
    fc.oneof(
      words,
      words.map((text) => `<b>${text}</b>`),
      words.map((text) => `<span style="font-size:20pt">${text.slice(0, 8)}</span>`),
      fc.constant('<br>'),
      fc.constant('<img width="60" height="40" src="data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7">'),
      words.map((text) => `<i>${text}<sup>字</sup></i>`),
    ),
    { minLength: 1, maxLength: 5 },
  )
  .map((parts) => parts.join(''));

const wish = fc.constantFrom(
  ...['', '', '', ' data-page-break="before"', ' data-page-break="after"', ' data-page-break="avoid"', ' style="break-after:avoid"'],
  ...[' style="padding:5mm;border:1mm solid;margin:7mm 0"', ' style="text-indent:2em;text-align:justify"'],
);

const cell = fc.tuple(fc.constantFrom('', '', '', ' rowspan="2"', ' colspan="2"'), inline).map(([span, text]) => `<td${span}>${text}</td>`);
const table = fc
  .tuple(wish, fc.boolean(), fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 12 }))
  .map(([asked, hasHead, rows]) => `<table${asked}>${hasHead ? '<thead><tr><th>甲</th><th>乙</th></tr></thead>' : ''}${rows.map((cells) => `<tr>${cells.join('')}</tr>`).join('')}</table>`);

const { block } = fc.letrec<{ block: string; blocks: string }>((tie) => ({
  block: fc.oneof(
    { depthSize: 'xsmall', withCrossShrink: true },
    fc.tuple(fc.constantFrom('p', 'div', 'h2', 'pre', 'blockquote'), wish, inline).map(([name, asked, text]) => `<${name}${asked}>${text}</${name}>`),
    table,
    fc.tuple(fc.constantFrom('ol', 'ul'), fc.array(inline, { minLength: 1, maxLength: 15 })).map(([name, entries]) => `<${name}>${entries.map((text) => `<li>${text}</li>`).join('')}</${name}>`),
    fc.tuple(fc.constantFrom('section', 'div', 'x-part', 'center'), wish, tie('blocks')).map(([name, asked, inside]) => `<${name}${asked}>${inside}</${name}>`),
    fc.tuple(inline, tie('block')).map(([text, inside]) => `<div>${text}${inside}</div>`),
    words.map((text) => `<div style="display:flex"><div>${text}</div><div>字</div></div>`),
  ),
  blocks: fc.array(tie('block'), { maxLength: 4 }).map((all) => all.join('')),
}));

/** Any document of paragraphs, headings, lists, tables and blocks in blocks. */
export const anyDocument: fc.Arbitrary<string> = fc.array(block, { minLength: 1, maxLength: 6 }).map((blocks) => numbered(blocks.join('')));

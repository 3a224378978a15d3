// @ts-check
import { simple } from 'acorn-walk';

/**
 * A style sheet without what only its writer reads: comments, indentation. Texts in quotes stay as they are. `isFirst`,
 * `isLast`: nothing of the sheet stands before or after this piece; elsewhere a space may part it from a value.
 * @param {string} css @param {{ isFirst: boolean, isLast: boolean }} place
 */
export function shortCss(css, { isFirst, isLast }) {
  const QUOTED = /("(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*')/;
  // Texts first: what looks like a comment in one is none.
  const bare = css.replace(new RegExp(`${QUOTED.source}|/\\*[\\s\\S]*?\\*/`, 'g'), (found, quoted) => quoted ?? ' ');
  const joined = bare
    .split(QUOTED)
    .map((piece, index) => (index % 2 === 1 ? piece : piece.replace(/\s+/g, ' ').replace(/ ?([{};]) ?/g, '$1').replace(/, /g, ',').replace(/;}/g, '}')))
    .join('');
  const started = isFirst ? joined.trimStart() : joined;
  return isLast ? started.trimEnd() : started;
}

/**
 * Shortens the css`…` templates of our own modules, in every build: bundlers shorten code and leave templates alone.
 * @returns {import('rollup').Plugin}
 */
export function shortStyles() {
  return {
    name: 'zhengwu-short-styles',
    // Module by module, while the tag still has its name; lit's own sheets are short already.
    transform(code) {
      if (!code.includes('css`')) return null;
      /** @type {{ start: number, end: number, text: string }[]} */
      const pieces = [];
      simple(/** @type {any} */ (this.parse(code)), {
        TaggedTemplateExpression({ tag, quasi }) {
          if (tag.type !== 'Identifier' || tag.name !== 'css') return;
          quasi.quasis.forEach(({ start, end, value }, index) => {
            const text = shortCss(value.raw, { isFirst: index === 0, isLast: index === quasi.quasis.length - 1 });
            pieces.push({ start, end, text });
          });
        },
      });
      let short = code;
      for (const { start, end, text } of pieces.sort((a, b) => b.start - a.start)) short = short.slice(0, start) + text + short.slice(end);
      return { code: short, map: null };
    },
  };
}

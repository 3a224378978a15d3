// @ts-check
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The texts of the licences of all that went into a bundle, in a file beside it: their licences ask for it.
 * @returns {import('rollup').Plugin}
 */
export function licences() {
  return {
    name: 'zhengwu-licences',
    generateBundle(_options, bundle) {
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== 'chunk') continue;
        const folders = new Set(
          Object.entries(chunk.modules)
            .filter(([, { renderedLength }]) => renderedLength > 0)
            .map(([id]) => /^(.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+)/.exec(id.replace(/^\0/, ''))?.[1])
            .filter((folder) => folder !== undefined),
        );
        const texts = [...folders].sort().map(licenceText);
        if (chunk.code.includes('__core-js_shared__')) texts.push(licenceText('node_modules/core-js'));
        if (texts.length === 0) continue;
        this.emitFile({
          type: 'asset',
          fileName: chunk.fileName.replace(/\.js$/, '.licences.txt'),
          source: texts.join(`\n${'-'.repeat(72)}\n\n`),
        });
      }
    },
  };
}

/** @param {string} folder */
function licenceText(folder) {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const file = existsSync(folder) && readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
  return `${name} ${version} (${license})\n\n${file ? readFileSync(join(folder, file), 'utf8').trim() : 'No licence text in the package.'}\n`;
}

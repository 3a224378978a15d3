// @ts-check

const REQUIRED = ['package.json', 'README.md', 'LICENSE'];

/**
 * What a tarball holds that does not belong there, or lacks: built files, manifest, README and licence, no more.
 * @param {readonly string[]} paths as `npm pack` lists them
 */
export function strangers(paths) {
  const wrong = paths.filter(
    (path) => !REQUIRED.includes(path) && (!path.startsWith('dist/') || /\.(test|stories|bench)\.|tsbuildinfo|(^|\/)src\//.test(path)),
  );
  const lacking = REQUIRED.filter((path) => !paths.includes(path));
  const built = paths.some((path) => path.startsWith('dist/') && path.endsWith('.js'));
  return [
    ...wrong.map((path) => `${path} would be published`),
    ...lacking.map((path) => `${path} is missing`),
    ...(built ? [] : ['nothing is built: run npm run build first']),
  ];
}

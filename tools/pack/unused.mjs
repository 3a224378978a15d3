// @ts-check

/**
 * The dependencies that nothing in the built modules or their types imports: everybody who installs the
 * package would fetch them for nothing.
 * @param {readonly string[]} dependencies
 * @param {readonly string[]} texts of the built modules and their `.d.ts`
 */
export function unusedDependencies(dependencies, texts) {
  const imported = new Set(
    texts.flatMap((text) => [...text.matchAll(/(?:from|import)\s*\(?\s*['"]([^'".][^'"]*)['"]/g)].map(([, specifier]) => packageOf(specifier ?? ''))),
  );
  return dependencies.filter((dependency) => !imported.has(dependency));
}

/** @param {string} specifier `@scope/name/part` → `@scope/name` */
function packageOf(specifier) {
  return specifier.split('/').slice(0, specifier.startsWith('@') ? 2 : 1).join('/');
}

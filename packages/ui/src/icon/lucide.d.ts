// Lucide describes its icons in one file for all of them; we import each by itself, so that a bundler reads only those.
declare module 'lucide/dist/esm/icons/*.mjs' {
  const node: readonly (readonly [tag: string, attributes: Readonly<Record<string, string | number>>])[];
  export default node;
}

// @ts-check

/** Formily's way to evaluate `{{…}}` until another compiler is registered: it stands there twice, once in a `try`. */
const COMPILED = /new Function\('\$root', "with\(\$root\) \{ return \("\.concat\(expression, "\); \}"\)\)\(scope\)/g;

/** How it asks for the global object, which every browser of ours knows by name. */
const GLOBAL = /Function\('return this'\)\(\)/g;

/** @type {readonly { readonly file: RegExp, readonly text: RegExp, readonly times: number, readonly instead: string }[]} */
const PLACES = [
  { file: /@formily[\\/]json-schema[\\/]esm[\\/]compiler\.js$/, text: COMPILED, times: 2, instead: 'undefined' },
  { file: /@formily[\\/](shared|reactive-react)[\\/]esm[\\/](shared[\\/])?global\.js$/, text: GLOBAL, times: 1, instead: 'globalThis' },
];

/** Its schemas written as elements, which we do not use: left in, it asks for a react-dom of its own. */
const MARKUP = /@formily[\\/]react[\\/]esm[\\/]shared[\\/]render\.js$/;

/**
 * Takes out of Formily what makes functions of texts, its own compiler of expressions above all: a strict content security policy
 * forbids it, and our scan refuses it. Until `Schema.registerCompiler` was called, expressions have no value.
 * @returns {import('rollup').Plugin}
 */
export function withoutCompiler() {
  return {
    name: 'zhengwu-without-compiler',
    transform(code, id) {
      // Whoever does use it gets it; of itself it does nothing that counts.
      if (MARKUP.test(id)) return { code, map: null, moduleSideEffects: false };
      const place = PLACES.find(({ file }) => file.test(id));
      if (place === undefined) return null;
      const found = code.match(place.text)?.length ?? 0;
      if (found !== place.times) this.error(`${id} compiles text in ${String(found)} known places, not in ${String(place.times)}: another version of Formily has to be looked at.`);
      return { code: code.replace(place.text, place.instead), map: null };
    },
  };
}

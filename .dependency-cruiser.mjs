// The floors of the house: imports go downwards only. docs/architecture.md shows the picture.
import { fileURLToPath } from 'node:url';

const DESIGNERS = 'guide|review|flow|form|template';
const TEST = String.raw`\.(test|bench|stories)\.[cm]?[jt]s$|/(testing|bench|fixtures|floor)/`;

/** What a package ships: its sources without tests and stories. */
const shipped = { path: '^packages/[^/]+/src/', pathNot: TEST };
/** The rooms that run in Node and in workers, whichever package they stand in. */
const HEADLESS_ROOMS = 'model|check|soundness|timeline|library|merge|compare';
/** Where no DOM may be: all of core, and those rooms. */
const headless = { path: `^packages/(core/src/|[^/]+/src/(${HEADLESS_ROOMS})/)`, pathNot: TEST };

const DOM_LIBRARIES =
  'node_modules/(lit|lit-html|lit-element|@lit|react|react-dom|bpmn-js|diagram-js|prosemirror-view|' +
  'sortablejs|dompurify|pdfjs-dist|docx-preview|@annotorious|lucide|@formily/react)/';

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    {
      name: 'core-is-the-ground-floor',
      comment: 'core knows no other package.',
      severity: 'error',
      from: { path: '^packages/core/src/', pathNot: TEST },
      to: { path: '^(packages/(?!core/)|stories/|playground/)' },
    },
    {
      name: 'ui-stands-on-core-alone',
      severity: 'error',
      from: { path: '^packages/ui/src/', pathNot: TEST },
      to: { path: '^(packages/(?!ui/|core/)|stories/|playground/)' },
    },
    {
      name: 'designers-never-meet',
      comment: 'What one designer must know of another reaches it as ItemContext; packages/item sees all five.',
      severity: 'error',
      from: { path: `^packages/(${DESIGNERS})/` },
      to: { path: `^packages/(${DESIGNERS})/`, pathNot: '^packages/$1/' },
    },
    {
      name: 'designers-import-downwards',
      severity: 'error',
      from: { path: `^packages/(${DESIGNERS})/src/`, pathNot: TEST },
      to: { path: '^(packages/(item|samples)/|stories/|playground/)' },
    },
    {
      name: 'item-imports-downwards',
      severity: 'error',
      from: { path: '^packages/item/src/', pathNot: TEST },
      to: { path: '^(packages/samples/|stories/|playground/)' },
    },
    {
      name: 'packages-know-no-host',
      comment: 'Nothing under packages/, tests included, reaches into stories or playground.',
      severity: 'error',
      from: { path: '^packages/' },
      to: { path: '^(stories|playground)/' },
    },
    {
      name: 'samples-are-data',
      comment: 'samples holds data for others to read; it imports no code.',
      severity: 'error',
      from: { path: '^packages/samples/', pathNot: TEST },
      to: {},
    },
    {
      name: 'samples-stay-at-home',
      comment: 'Real items feed stories, tests and benches; no shipped code contains them.',
      severity: 'error',
      from: shipped,
      to: { path: '^packages/samples/' },
    },
    {
      name: 'no-dom-library-in-headless-code',
      severity: 'error',
      from: headless,
      to: { path: DOM_LIBRARIES },
    },
    {
      name: 'no-element-in-headless-code',
      comment: 'They run in workers and in Node: they import neither ui nor the rooms that draw.',
      severity: 'error',
      from: { path: `^packages/(?!core/)[^/]+/src/(${HEADLESS_ROOMS})/`, pathNot: TEST },
      to: { path: '^packages/(ui/|[^/]+/src/(designer|runner|editor|viewer|measure)/)' },
    },
    {
      name: 'headless-entry-reaches-no-dom-library',
      comment: 'The "." entry runs in Node: nothing that it reaches draws.',
      severity: 'error',
      from: { path: `^packages/(core|item|${DESIGNERS})/src/index\\.ts$` },
      to: { path: DOM_LIBRARIES, reachable: true },
    },
    {
      name: 'runner-loads-no-designer',
      comment: "A citizen's page never loads a designer.",
      severity: 'error',
      from: { path: '^packages/[^/]+/src/(runner|viewer)/', pathNot: TEST },
      to: { path: '^packages/[^/]+/src/(designer|editor)/' },
    },
    {
      name: 'no-node-in-shipped-code',
      severity: 'error',
      from: shipped,
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'shipped-code-imports-no-test-or-tool',
      severity: 'error',
      from: shipped,
      to: { path: `^tools/|^packages/.*(${TEST})` },
    },
    {
      name: 'pages-and-server-never-meet',
      comment: 'They speak HTTP; what both know is in api/.',
      severity: 'error',
      from: { path: '^playground/src/(pages|desk|client|history)/', pathNot: TEST },
      to: { path: '^playground/src/server/' },
    },
    {
      name: 'server-knows-no-page',
      severity: 'error',
      from: { path: '^playground/src/(server|api)/', pathNot: TEST },
      to: { path: `^playground/src/(pages|desk|client)/|${DOM_LIBRARIES}` },
    },
    {
      name: 'pages-take-types-from-the-api',
      comment: 'Its schemas carry typebox and are for the server; the pages need the types alone.',
      severity: 'error',
      from: { path: '^playground/src/(pages|desk|client|history)/', pathNot: TEST },
      to: { path: '^playground/src/api/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'desk-and-history-draw-nothing',
      comment: 'What keeps words safe, and what says how two versions differ, are tested without a page.',
      severity: 'error',
      from: { path: '^playground/src/(desk|history|client)/', pathNot: TEST },
      to: { path: `^playground/src/pages/|^packages/ui/|${DOM_LIBRARIES}` },
    },
    {
      name: 'declared-dependencies-only',
      comment: 'What shipped code imports stands under "dependencies" of its own package.json; what a module of vendor/ carries within it does not.',
      severity: 'error',
      from: { path: shipped.path, pathNot: `${shipped.pathNot}|^packages/[^/]+/src/vendor/` },
      // `npm`: declared by the package, whatever the root declares for its own tools beside it.
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown', 'npm-dev'], dependencyTypesNot: ['type-only', 'npm'] },
    },
    {
      name: 'vendored-libraries-through-vendor',
      comment: 'React and Formily are carried by the package: imported elsewhere, a host would get a second copy.',
      severity: 'error',
      from: { path: shipped.path, pathNot: `${shipped.pathNot}|^packages/[^/]+/src/vendor/` },
      to: { path: 'node_modules/(react|react-dom|@formily/[^/]+)/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'no-cycle',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'every-import-is-found',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'a-file-is-named-after-its-concept',
      severity: 'error',
      from: {},
      to: { path: '/(utils?|helpers?|common|misc|managers?)(/|[.][^/]+$)', pathNot: 'node_modules' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    // Our own build, not a dependency's: most of those live in a dist of theirs.
    exclude: { path: ['^packages/[^/]+/dist/', '^playground/(dist|tmp)', '^(dist|storybook-static|coverage|[.]cache)/', '^tools/.*/fixtures/house/'] },
    // Type imports count too: a designer that imports another's types has met it.
    tsPreCompilationDeps: true,
    tsConfig: { fileName: fileURLToPath(new URL('tsconfig.base.json', import.meta.url)) },
    combinedDependencies: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['zhengwu-source', 'import', 'default', 'types'],
      mainFields: ['module', 'main', 'types'],
    },
  },
};

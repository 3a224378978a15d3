import type { Fix } from '@zhengwu/core';
import { scriptsOf, type PlacedScript } from '../script/scripts-of.js';
import type { FormNode } from '../model/form-node.js';
import { at, formCheck } from './form-check.js';
import { fix } from './form-fix.js';
import { inputRules } from './input-rules.js';
import { inEachNode } from './node-findings.js';

const LONGEST = 60;
/** What a node is made of, which no edit of its keys takes away. */
const STRUCTURE: ReadonlySet<string> = new Set(['x-component', 'x-decorator', 'x-index', 'x-order', 'type']);

/** Scripts of an imported schema that are not run: functions, assignments, calls, what cannot be read. */
export const checkScripts = formCheck(
  'form/scripts',
  inEachNode(function* ({ id, node }, control) {
    for (const script of scriptsOf(node)) {
      const { fault, path, text } = script;
      if (fault === undefined) continue;
      const { reason, shown } = fault;
      yield inputRules.finding('form/script-not-run', at(id, path), { control, path, script: text.slice(0, LONGEST), reason, shown }, { fixes: withoutScript(node, script) });
    }
  }),
);

/** Takes away the property, the reaction or the validator in which it stands. */
function withoutScript(node: FormNode, { path }: PlacedScript): readonly Fix[] {
  const id = node['x-id'];
  const [key = '', below] = path.split('/');
  if (STRUCTURE.has(key)) return [];
  if (below !== undefined && key === 'x-component-props') return [fix('node/set-prop', { id, name: below, value: null })];
  if (below !== undefined && key === 'x-decorator-props') return [fix('node/set-decorator-prop', { id, name: below, value: null })];
  const value: unknown = node[key];
  const left = Array.isArray(value) && value.length > 1 ? (value as readonly unknown[]).filter((_, place) => String(place) !== below) : null;
  return [fix('node/set', { id, name: key, value: left })];
}

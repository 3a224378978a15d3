import Modeler from 'bpmn-js/lib/Modeler.js';
import { describe, expect, it } from 'vitest';
import { toolModule } from './late/tool-module.js';
import { modelerModules } from './modeler-modules.js';

interface Module {
  readonly __depends__?: readonly Module[];
  readonly __init__?: readonly unknown[];
}

/** All services of modules and of those that they depend on, and what is made at once. */
function servicesOf(modules: readonly object[]): { readonly names: ReadonlySet<string>; readonly atOnce: ReadonlySet<string> } {
  const names = new Set<string>();
  const atOnce = new Set<string>();
  const all = new Set<Module>(modules);
  for (const module of all) {
    for (const each of module.__depends__ ?? []) all.add(each);
    for (const each of module.__init__ ?? []) if (typeof each === 'string') atOnce.add(each);
    for (const name of Object.keys(module)) if (!name.startsWith('__')) names.add(name);
  }
  return { names, atOnce };
}

describe('the modeler in parts', () => {
  // Its palette, in whose place ours is.
  const REPLACED = ['paletteProvider'];
  const theirs = servicesOf((Modeler.prototype as unknown as { _modules: readonly object[] })._modules);
  const first = servicesOf(modelerModules);
  const late = servicesOf([toolModule]);

  it.each(['names', 'atOnce'] as const)('has all services of bpmn-js’s: %s', (kind) => {
    expect([...theirs[kind]].filter((name) => !first[kind].has(name) && !late[kind].has(name) && !REPLACED.includes(name))).toEqual([]);
  });

  it('has no service twice', () => {
    expect([...late.names].filter((name) => first.names.has(name))).toEqual([]);
  });
});

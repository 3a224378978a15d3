import type { Lang } from '@zhengwu/core';
import { componentNamed, componentSpecs, type ComponentSpec } from '../../components/index.js';
import type { ComponentGroup } from '../../components/component-spec.js';
import { componentNamesIn } from '../../messages/component-names.js';
import type { FormEntry } from '../../model/index.js';
import { COMPONENT } from '../put/loads.js';
import type { ShelfGroup, ShelfItem } from './shelf-item.js';

const known = new Map<string, readonly ShelfGroup[]>();

/**
 * The palette: the components that are offered, under their headings. Columns, panes, buttons of rows mean something in their
 * tables and tabs alone: they are offered where the cursor is in one.
 */
export function componentGroups(lang: Lang, at?: FormEntry): readonly ShelfGroup[] {
  const around = hostsOf(at);
  const key = `${lang} ${around.join(' ')}`;
  const former = known.get(key);
  if (former !== undefined) return former;
  const words = componentNamesIn(lang);
  const groups = new Map<ComponentGroup, ShelfItem[]>();
  for (const spec of componentSpecs) {
    if (spec.isHidden === true || spec.within?.some((host) => around.includes(host)) === false) continue;
    const items = groups.get(spec.group) ?? [];
    groups.set(spec.group, [...items, itemFor(spec, words.components)]);
  }
  const made = [...groups].map(([group, items]): ShelfGroup => ({ id: group, label: words.groups[group], items }));
  known.set(key, made);
  return made;
}

const HOSTS: ReadonlySet<string> = new Set(componentSpecs.flatMap(({ within = [] }) => within).filter((host) => host !== 'Space'));

/** Around the cursor, those whose parts stand nowhere else, from the inside out. */
function hostsOf(at: FormEntry | undefined): readonly string[] {
  const hosts: string[] = [];
  for (let entry = at; entry !== undefined; entry = entry.parent) {
    const name = componentNamed(entry.node['x-component'])?.name ?? '';
    if (HOSTS.has(name)) hosts.push(name);
  }
  return hosts;
}

function itemFor({ name, aliases = [] }: ComponentSpec, words: Readonly<Record<string, { readonly name: string; readonly help: string }>>): ShelfItem {
  const { name: label = name, help = '' } = words[name] ?? {};
  return { id: name, label, hint: help, words: [name, ...aliases, help], load: { payload: COMPONENT.payload(name), label } };
}

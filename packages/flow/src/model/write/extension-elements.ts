import { elementAt, extensionsOf, type ModdleElement } from '../moddle/moddle-element.js';

/**
 * The extension elements of an element with ours in the place of the former ones: whatever else stands there stays, in its order. Undefined
 * where nothing is left. It is a new element each time, so that a command can put the old one back.
 */
export function withExtensions(element: ModdleElement, type: string, own: readonly ModdleElement[]): ModdleElement | undefined {
  const before = elementAt(element, 'extensionElements');
  const values = extensionsOf(element);
  const place = values.findIndex(({ $type }) => $type === type);
  const others = values.filter(({ $type }) => $type !== type);
  const at = place < 0 ? others.length : values.slice(0, place).filter(({ $type }) => $type !== type).length;
  const now = [...others.slice(0, at), ...own, ...others.slice(at)];
  if (now.length === 0 && Object.keys(before?.$attrs ?? {}).length === 0) return undefined;
  const holder = element.$model.create('bpmn:ExtensionElements', { ...before?.$attrs, values: now });
  holder.$parent = element;
  for (const value of now) value.$parent = holder;
  return holder;
}

/** An element of ours with those of its properties that say something. */
export function setting(element: ModdleElement, type: string, properties: Readonly<Record<string, unknown>>): ModdleElement {
  const said = Object.entries(properties).filter(([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0));
  const made = element.$model.create(type, Object.fromEntries(said));
  for (const [, value] of said) for (const child of Array.isArray(value) ? (value as readonly unknown[]) : [value]) adopt(made, child);
  return made;
}

function adopt(parent: ModdleElement, child: unknown): void {
  if (typeof child !== 'object' || child === null || !('$type' in child)) return;
  // An element that was just made for this one.
  (child as ModdleElement).$parent = parent;
}

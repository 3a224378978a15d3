import { componentNamed } from '../components/component-named.js';
import type { ComponentNames } from '../components/component-words.js';

/** A component as the palette calls it; one that we do not know by its own name. */
export function componentName(words: ComponentNames, name: string): string {
  const texts: Readonly<Record<string, { readonly name: string }>> = words.components;
  return texts[componentNamed(name)?.name ?? '']?.name ?? name;
}

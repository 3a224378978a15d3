import { PanelMemory } from '@zhengwu/ui/properties';
import type { BuilderHost } from '../builder-host.js';

const memories = new WeakMap<BuilderHost, PanelMemory>();

/** Of a builder, as long as it lives. */
export function memoryOf(host: BuilderHost): PanelMemory {
  const known = memories.get(host);
  if (known !== undefined) return known;
  const memory = new PanelMemory();
  memories.set(host, memory);
  return memory;
}

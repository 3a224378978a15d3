import type { Lang } from '@zhengwu/core';
import { type PanelMemory } from '@zhengwu/ui/properties';
import { componentNamed, type ComponentSpec } from '../../components/index.js';
import type { ComponentWords } from '../../components/component-words.js';
import { componentWordsIn } from '../../messages/components.js';
import { panelTextsIn, type PanelTexts } from '../../messages/builder-panels.js';
import { formEdits, type Form, type FormEntry, type FormIndex, type FormNode } from '../../model/index.js';
import type { BuilderHost } from '../builder-host.js';
import { memoryOf } from './memory.js';

/** What the fields of the properties work on: the form as it is now. */
export interface Desk {
  readonly host: BuilderHost;
  readonly form: Form;
  readonly index: FormIndex;
  readonly lang: Lang;
  readonly texts: PanelTexts;
  readonly words: ComponentWords;
  readonly memory: PanelMemory;
  readonly isReadonly: boolean;
}

/** The same, and the one node whose properties are shown. */
export interface NodeDesk extends Desk {
  readonly entry: FormEntry;
  readonly node: FormNode;
  readonly id: string;
  /** Undefined for a component that we do not know, and for none. */
  readonly spec: ComponentSpec | undefined;
  /** Sets a key of the node; null takes it away. Answers whether it was done. */
  readonly set: (name: string, value: unknown) => boolean;
}

export function makeDesk(host: BuilderHost): Desk | undefined {
  const { form, index, lang } = host;
  if (form === undefined || index === undefined) return undefined;
  return { host, form, index, lang, texts: panelTextsIn(lang), words: componentWordsIn(lang), memory: memoryOf(host), isReadonly: host.isReadonly };
}

export function nodeDesk(desk: Desk, entry: FormEntry): NodeDesk {
  const { id } = entry;
  const node = entry.node as FormNode; // the root has properties of its own, elsewhere
  return { ...desk, entry, node, id, spec: componentNamed(node['x-component']), set: (name, value) => desk.host.apply(formEdits['node/set'], { id, name, value }) };
}

import { newId, type Finding, type Lang, type ServiceItem } from '@zhengwu/core';
import { isOfMaterials } from '@zhengwu/ui/materials';

import type { DocumentKind } from '../../api/index.js';
import { sectionOf } from '../profile/profile-places.js';
import { flowName } from './flow-name.js';
import { designerNamesEn } from './messages/designer-names.en.js';
import { designerNamesZhCn, type DesignerNames } from './messages/designer-names.zh-CN.js';

/** A designer that the editor can mount. */
export interface Designer {
  /** In the path: `/items/:id/edit/materials`. */
  readonly name: string;
  /** Which document of an item it edits; several may edit the same. */
  readonly kind: DocumentKind;
  readonly label: Readonly<Record<Lang, string>>;
  readonly tag: string;
  /** Registers the element. */
  readonly load: () => Promise<unknown>;
  /** Whether a finding of the item is answered here: by the same function the designer filters its own list. */
  readonly covers: (item: ServiceItem, finding: Finding) => boolean;
  /** The document that lies beside it: the designer's `sidecar`. */
  readonly sidecar?: DocumentKind;
  /** Files that hold such a document, for somebody who has one from elsewhere. Absent where only our own pages make them. */
  readonly file?: DesignerFile;
  /** The document as work on it begins, for an item that has none yet. Absent where every item has it. */
  readonly begin?: (item: Pick<ServiceItem, 'id' | 'name'>) => Promise<unknown>;
}

interface DesignerFile {
  /** As an `input` wants it. */
  readonly accept: string;
  /** The document in the file; `undefined` where there is none. */
  readonly read: (bytes: Uint8Array) => Promise<unknown>;
}

/** All designers, in the order in which an item is configured. Another one is another entry. */
export const designers: readonly Designer[] = [
  { name: 'profile', kind: 'item', label: named('profile'), tag: 'pg-item-profile', load: () => import('../profile/define.js'), covers: (item, finding) => sectionOf(item, finding) !== undefined },
  { name: 'materials', kind: 'item', label: named('materials'), tag: 'zw-materials-designer', load: () => import('@zhengwu/ui/materials/define'), covers: isOfMaterials },
  {
    name: 'guide',
    kind: 'guide',
    label: named('guide'),
    tag: 'zw-guide-designer',
    load: () => import('@zhengwu/guide/define'),
    covers: () => false,
    sidecar: 'guideCases',
    begin: async ({ id, name }) => (await import('@zhengwu/guide')).emptyGuide(newId('gud'), name, id),
  },
  {
    name: 'form',
    kind: 'form',
    label: named('form'),
    tag: 'zw-form-builder',
    load: () => import('@zhengwu/form/define'),
    covers: () => false,
    begin: async ({ id, name }) => (await import('@zhengwu/form')).emptyForm(newId('frm'), name, id),
  },
  {
    name: 'flow',
    kind: 'flow',
    label: named('flow'),
    tag: 'zw-flow-designer',
    load: () => import('@zhengwu/flow/define'),
    covers: () => false,
    file: { accept: '.bpmn,.xml,.bpmn20.xml,application/xml,text/xml', read: async (bytes) => flowIn(await (await import('@zhengwu/flow')).parseFlow(bytes)) },
    // The engine knows the flow by this id as long as there is one: it says which item it is of.
    begin: async ({ id, name }) => (await import('@zhengwu/flow')).emptyFlowText({ id: `flow_${id}`, name: flowName(name) }),
  },
];

/** The text, mended where it had to be: the designer says what was. */
function flowIn({ value, flow }: { readonly value?: string; readonly flow?: object }): string | undefined {
  return flow === undefined ? undefined : value;
}

export function designerOf(name: string): Designer | undefined {
  return designers.find((designer) => designer.name === name);
}

function named(name: keyof DesignerNames): Readonly<Record<Lang, string>> {
  return { 'zh-CN': designerNamesZhCn[name], en: designerNamesEn[name] };
}

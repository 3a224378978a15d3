import type { Finding } from '@zhengwu/core';
import type { ModdleElement } from '../moddle/moddle-element.js';
import { flowReadingRules } from '../reading-rules.js';
import { align } from './align.js';
import { graft } from './graft.js';
import { written, type FlowOrigin } from './flow-origin.js';
import { lossesIn, type Loss } from './losses.js';
import { touchedBetween } from './touched.js';

export interface SavedFlow {
  /** What would be saved. With losses, it is not to be. */
  readonly xml: string;
  readonly losses: readonly Loss[];
  /** The losses as findings. */
  readonly findings: readonly Finding[];
}

/** Writes the file and proves that it lacks nothing that nobody deleted. With losses, the host keeps what it has. */
export async function saveFlow(definitions: ModdleElement, origin: FlowOrigin): Promise<SavedFlow> {
  const edited = await written(definitions);
  const toBase = align(edited, origin.base);
  const xml = graft(origin, edited, toBase);
  if (xml === origin.text) return { xml, losses: [], findings: [] };
  const { touched, deleted } = touchedBetween(origin.base, toBase, (id) => origin.view.fileId(id));
  const losses = lossesIn(origin.view.document, xml, touched, deleted);
  return { xml, losses, findings: losses.map(lossFinding) };
}

function lossFinding({ id, name, line, kind }: Loss): Finding {
  return flowReadingRules.finding('flow/would-lose', { part: 'flow', id }, { line, what: kind === 'attribute' || kind === 'element' ? name : `“${name}”`, inside: id });
}

import type { StepWords } from '../messages/step-words.js';
import type { Flow } from '../model/flow.js';
import { nodeName } from '../model/node-names.js';

/** How an element is called: its name, else what it is or leads from; undefined where it is none that a flow reads. */
export function elementName({ processes }: Flow, id: string, words: StepWords): string | undefined {
  for (const process of processes) {
    if (process.id === id || process.participantId === id) return process.name === '' ? undefined : process.name;
    const node = process.nodes.find((each) => each.id === id);
    if (node !== undefined) return nodeName(node, words);
    const way = process.edges.find((each) => each.id === id);
    if (way === undefined) continue;
    if (way.name !== '') return way.name;
    const nameOf = (nodeId: string): string => {
      const end = process.nodes.find((each) => each.id === nodeId);
      return end === undefined ? nodeId : nodeName(end, words);
    };
    return `${nameOf(way.from)} → ${nameOf(way.to)}`;
  }
  return undefined;
}

import type { StepWords } from './step-words.js';
import type { Flow } from '../model/flow.js';
import { nodeName } from '../model/node-names.js';

/** How an element is called: its name, else what it is, by which outcome it is taken, or between what it leads; undefined where it is none that a flow reads. */
export function elementName({ processes }: Flow, id: string, words: StepWords): string | undefined {
  for (const process of processes) {
    if (process.id === id || process.participantId === id) return process.name === '' ? undefined : process.name;
    const node = process.nodes.find((each) => each.id === id);
    if (node !== undefined) return nodeName(node, words);
    const way = process.edges.find((each) => each.id === id);
    if (way === undefined) continue;
    if (way.name !== '') return way.name;
    if (way.outcome !== undefined) return words.outcome[way.outcome];
    const nameOf = (nodeId: string): string => {
      const end = process.nodes.find((each) => each.id === nodeId);
      return end === undefined ? nodeId : nodeName(end, words);
    };
    return `${nameOf(way.from)} → ${nameOf(way.to)}`;
  }
  return undefined;
}

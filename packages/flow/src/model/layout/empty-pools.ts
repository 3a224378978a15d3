import { elementAt, type ModdleElement } from '../moddle/moddle-element.js';
import type { EmptyPool } from './lay-out-flow.js';

/** The pools of a collaboration that show no process. */
export function emptyPools(participants: readonly ModdleElement[]): readonly EmptyPool[] {
  const hasProcess = (participant: ModdleElement): boolean => elementAt(participant, 'processRef') !== undefined;
  const first = participants.findIndex(hasProcess);
  return participants.flatMap((participant, index) => (participant.id === undefined || hasProcess(participant) ? [] : [{ id: participant.id, isAbove: index < first }]));
}

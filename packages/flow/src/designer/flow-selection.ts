import type { Flow } from '../model/flow.js';

/**
 * What is selected for an id of the file: nothing for the flow itself, whose properties stand there then. Of several flows in pools, each is
 * chosen by its pool.
 *
 * @param isDrawn whether an element of that id is on the drawing
 */
export function selectedFor({ processes }: Flow, id: string, isDrawn: (id: string) => boolean): readonly string[] {
  const process = processes.find((each) => each.id === id);
  if (process === undefined) return isDrawn(id) ? [id] : [];
  return processes.length > 1 && process.participantId !== undefined ? [process.participantId] : [];
}

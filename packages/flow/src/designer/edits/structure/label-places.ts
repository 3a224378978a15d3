import type { DiagramElement } from '../../../drawing/diagram-types.js';
import type { Box } from '../../../model/layout/drawing.js';
import { placeLabels } from '../../../model/layout/label-places.js';
import type { Places } from '../../canvas/arrange/arranger.js';

/** Where the names of events, gateways and ways stand that have their place beside them, as large as they are written. */
export function labelPlaces({ boxes, lines }: Places): ReadonlyMap<DiagramElement, Box> {
  const labelled = [...boxes.keys(), ...lines.keys()].flatMap((element) => (element.label === undefined ? [] : [[element, element.label] as const]));
  const places = placeLabels(boxes, lines, new Map(labelled));
  return new Map(labelled.flatMap(([element, label]) => {
    const box = places.get(element);
    return box === undefined ? [] : [[label, box] as const];
  }));
}

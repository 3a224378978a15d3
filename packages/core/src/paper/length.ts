/** Twentieths of a point, in which Word measures lengths, for millimetres. */
export function twips(millimetres: number): number {
  return Math.round((millimetres / 25.4) * 1440);
}

/** Half points, in which Word measures type, for points. */
export function halfPoints(points: number): number {
  return Math.round(points * 2);
}

/** Where on a canvas a control stands; `start` and `end` follow the writing. */
export type Corner = 'top-start' | 'top-end' | 'bottom-start' | 'bottom-end';

export const CORNERS = ['top-start', 'top-end', 'bottom-start', 'bottom-end'] as const satisfies readonly Corner[];

/** The corner on the same edge, at the other side. */
export function besideCorner(corner: Corner): Corner {
  switch (corner) {
    case 'top-start':
      return 'top-end';
    case 'top-end':
      return 'top-start';
    case 'bottom-start':
      return 'bottom-end';
    case 'bottom-end':
      return 'bottom-start';
  }
}

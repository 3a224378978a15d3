export { CARD, CARD_FONT, MOST_LINES, optionRoom, tellsAnswer, titleRoom, type CardFont, type CardSize, type CardText } from './card-size.js';
export { CardMap, type Edge, type MapPoint } from './card-map.js';
export { boxOf, CardSizes, layoutGuide, rowMiddle, type Box, type GuideLayout } from './guide-layout.js';
export { readingOrder, type ReadingOrder } from './reading-order.js';
export { situationsBehind } from './situations-behind.js';
export { treeSheets, type SheetSize, type TreeSheet } from './tree-sheets.js';
export { tidyTree, type Gaps, type Places, type TreeBoxes } from './tidy-tree.js';

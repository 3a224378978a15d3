export { guideDraft, guideDraftHtml, type DraftOptions, type DraftPage, type GuideDraft } from './guide-draft.js';
export type { DraftIdentity } from './cover-section.js';
export { materialMatrix, type MaterialMatrix, type MatrixCell, type MatrixRow } from './material-matrix.js';
export { qrMatrix } from './qr-code.js';

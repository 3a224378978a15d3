export { guideFromTable, type GuideFromTable, type GuideFromTableOptions, type TableProof } from './guide-from-table.js';
export { guideTableFile } from './guide-table-file.js';
export { guideToTable, type GuideTable } from './guide-to-table.js';
export { tableRules, type TableFinding, type TableRule } from './rules.js';
export type { Frequencies } from './chances.js';
export type { NewId } from './infer-domain.js';
export type { NewMaterial } from './situation-table.js';
export type { Grid, TableInput } from './table-input.js';

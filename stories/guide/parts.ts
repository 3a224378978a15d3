// What the lessons use of the guide's package beside its model, checks and elements: tables, test cases, the certificate and the paper draft.
export { guideFromTable, type GuideFromTable } from '../../packages/guide/src/table/guide-from-table.js';
export { generateCases, runCases, type GuideCases } from '../../packages/guide/src/cases/index.js';
export { certifyGuide, guideHash, verifyCertificate } from '../../packages/guide/src/certify/index.js';
export { guideDraft, type GuideDraft } from '../../packages/guide/src/draft/index.js';

export { generateCases, type GeneratedCases, type GenerateCasesOptions } from './generate-cases.js';
export {
  CASES_FORMAT,
  CASES_VERSION,
  guideCasesKind,
  guideCasesShape,
  noCases,
  parseGuideCases,
  type Covered,
  type Expectation,
  type GuideCases,
  type TestCase,
} from './guide-cases.js';
export { runCases, type CaseDifference, type CaseResult } from './run-cases.js';

/** The tools of the designer that are loaded when the first of them is wanted. */
import '@zhengwu/ui/picker/define';
import '@zhengwu/ui/print/define';

export { CertificateTool } from './certificate-tool.js';
export { CompareTool } from './compare-tool.js';
export { DraftTool } from './draft-tool.js';
export { exportGuide } from './export-guide.js';
export { exportTable } from './export-table.js';
export { ImportTool } from './import-tool.js';
export { LookupTool } from './lookup-tool.js';

import { exportLinkages, reactionsFor } from '../../linkage/formily/export-linkages.js';
import { exportForm, type Form, type PlainSchema } from '../../model/index.js';

export interface PlainExport {
  readonly schema: PlainSchema;
  /** How many linkages Formily's reactions cannot say. */
  readonly left: number;
}

/** The schema alone, for other Formily runtimes: our linkages as reactions, as far as those can say them. */
export function plainExport(form: Form): PlainExport {
  const { left } = exportLinkages(form);
  return { schema: exportForm(form, { isPlain: true, reactionsOf: reactionsFor(form) }), left: new Set(left.map(({ linkageId }) => linkageId)).size };
}

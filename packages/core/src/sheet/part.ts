import { decodeUtf8 } from './decode.js';
import { SheetFault } from './fault.js';
import { sheetFinding } from './rules.js';
import { XmlFault, XmlReader } from './xml.js';
import type { Zip } from './zip.js';

/** Reads one XML part of a package; undefined where the package lacks it. Faults carry the part's name. */
export async function readPart<Result>(zip: Zip, name: string, read: (xml: XmlReader) => Result): Promise<Result | undefined> {
  const bytes = await zip.bytes(name);
  if (bytes === undefined) return undefined;
  try {
    return read(new XmlReader(decodeUtf8(bytes)));
  } catch (error) {
    if (!(error instanceof XmlFault)) throw error;
    const rule = error.kind === 'unsafe' ? 'sheet/unsafe-xml' : 'sheet/damaged';
    throw new SheetFault(sheetFinding(rule, '', undefined, { inside: name }));
  }
}

/** What one part refers to: the kind (last word of the relationship's type) and where it lies in the package. */
export interface PartLink {
  readonly id: string;
  readonly kind: string;
  readonly target: string;
}

/** The relationships of a part; of the package itself for the empty name. */
export async function readLinks(zip: Zip, part: string): Promise<readonly PartLink[]> {
  const slash = part.lastIndexOf('/') + 1;
  const folder = part.slice(0, slash);
  const links = await readPart(zip, `${folder}_rels/${part.slice(slash)}.rels`, (xml) => {
    const found: PartLink[] = [];
    while (xml.next()) {
      if (xml.kind !== 'open' || xml.name !== 'Relationship' || xml.attribute('TargetMode') === 'External') continue;
      const kind = xml.attribute('Type')?.split('/').pop() ?? '';
      found.push({ id: xml.attribute('Id') ?? '', kind, target: resolve(folder, xml.attribute('Target') ?? '') });
    }
    return found;
  });
  return links ?? [];
}

function resolve(folder: string, target: string): string {
  const path = target.replace(/\\/g, '/');
  const steps: string[] = [];
  for (const step of (path.startsWith('/') ? path : folder + path).split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}

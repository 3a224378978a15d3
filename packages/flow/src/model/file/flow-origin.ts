import type { ModdleElement } from '../moddle/moddle-element.js';
import { readXml } from '../xml/read-xml.js';
import { align, type Pairs } from './align.js';
import { FileView } from './file-view.js';
import { graft } from './graft.js';
import { meaningOfPrefix, type EngineDialect } from './namespaces.js';
import { plainElement, type PlainElement } from './plain-element.js';

/** Where a flow came from: its file, and what bpmn-moddle made of it before anybody edited it. */
export class FlowOrigin {
  #base: PlainElement | undefined;
  #pairs: Pairs | undefined;

  private constructor(
    readonly view: FileView,
    /** What bpmn-moddle wrote. It is looked into when it is first asked for: who only looks at a flow never saves it. */
    readonly written: string,
  ) {}

  /** To be made before the tree is edited. */
  static async of(view: FileView, definitions: ModdleElement): Promise<FlowOrigin> {
    return new FlowOrigin(view, (await definitions.$model.toXML(definitions)).xml);
  }

  get base(): PlainElement {
    return (this.#base ??= plainOf(this.written));
  }

  /** Which element of bpmn-moddle's first writing is which of the file. */
  get pairs(): Pairs {
    return (this.#pairs ??= align(this.base, this.view.plain));
  }

  /** The file, mended, as it was opened. */
  get text(): string {
    return this.view.document.text;
  }

  get dialect(): EngineDialect {
    return this.view.engine.dialect;
  }
}

/** What bpmn-moddle writes of its tree now. */
export async function written(definitions: ModdleElement): Promise<PlainElement> {
  return plainOf((await definitions.$model.toXML(definitions)).xml);
}

function plainOf(xml: string): PlainElement {
  const document = readXml(xml, meaningOfPrefix);
  if ('why' in document) throw new Error(`bpmn-moddle wrote no XML: ${document.why}`);
  return plainElement(document.root, FileView.moddleReading);
}

/**
 * The file with the edits that were made in bpmn-moddle's tree since it was opened, and nothing else: prefixes, comments, what bpmn-moddle
 * does not know, even the line breaks are the file's.
 */
export async function flowText(definitions: ModdleElement, origin: FlowOrigin): Promise<string> {
  return graft(origin, await written(definitions));
}

import fc from 'fast-check';

const text = fc.constantFrom(' ', '甲', ' a &amp; b ', '&#x4E01;', '\n  两行\n');
const value = fc.constantFrom('', '1', '甲 乙', '&lt;x&gt;', '&quot;', 'a&#10;b', "it's", '${a &amp;&amp; b}', 'false', '__proto__');
const attributes: fc.Arbitrary<string> = fc
  .uniqueArray(fc.tuple(fc.constantFrom('v:x', 'v:y', 'w:x', '厂商:级别', 'v:constructor', 'flowable:assignee', 'flowable:own'), value), { selector: ([name]) => name, maxLength: 3 })
  .map((list) => list.map(([name, written], index) => `${index % 2 === 0 ? ' ' : '\n\t'}${name}="${written}"`).join(''));

/** A foreign element as text, with whatever XML allows in it. */
const foreign: fc.Arbitrary<string> = fc.letrec<{ element: string; content: string }>((tie) => ({
  element: fc
    .tuple(fc.constantFrom('v:a', 'v:b', 'w:c', '厂商:环节', 'flowable:field', 'flowable:unheardOf', 'v:get', 'v:toString'), attributes, fc.oneof({ depthSize: 'small' }, fc.constant(''), fc.constant(''), tie('content')))
    .map(([name, written, content]) => (content === '' ? `<${name}${written}/>` : `<${name}${written}>${content}</${name}>`)),
  content: fc.array(fc.oneof(tie('element'), text, fc.constantFrom('<!-- 注 -->', '<?own x?>', '<![CDATA[<&]]>')), { minLength: 1, maxLength: 3 }).map((parts) => parts.join('')),
})).element;

const space = fc.constantFrom('', ' ', '\n    ', '\r\n\t\t', '\n\n    <!-- 空行之后 -->\n    ');

export interface DrawnFile {
  readonly xml: string;
  readonly tasks: readonly string[];
}

/** A flow of a few tasks in a row as a file, written as no tool of ours writes it. */
export const files: fc.Arbitrary<DrawnFile> = fc
  .record({
    prefix: fc.constantFrom('', 'bpmn:', 'b2:', '模型:'),
    engine: fc.constantFrom('http://flowable.org/bpmn', 'http://activiti.org/bpmn', 'http://camunda.org/schema/1.0/bpmn'),
    tasks: fc.array(fc.record({ attributes, inside: fc.array(foreign, { maxLength: 3 }), outside: fc.option(foreign, { nil: '' }), lead: space, isChinese: fc.boolean() }), { minLength: 1, maxLength: 4 }),
    lead: space,
    tail: fc.constantFrom('', '\n', '\n<!-- 完 -->\n'),
  })
  .map(({ prefix: p, engine, tasks, lead, tail }) => {
    const ids = tasks.map(({ isChinese }, index) => (isChinese ? `环节${String(index)}` : `t${String(index)}`));
    const written = tasks.map(({ attributes: own, inside, outside, lead: before }, index) => {
      const extensions = inside.length === 0 ? '' : `<${p}extensionElements>${inside.join(before)}</${p}extensionElements>`;
      const content = outside + extensions;
      const tag = `${p}userTask id="${ids[index] ?? ''}"${own}`;
      return before + (content === '' ? `<${tag} />` : `<${tag}>${content}</${p}userTask>`);
    });
    const ways = ids.slice(1).map((id, index) => `${lead}<${p}sequenceFlow id="f${String(index)}" sourceRef="${ids[index] ?? ''}" targetRef="${id}"/>`);
    const declarations = `xmlns${p === '' ? '' : `:${p.slice(0, -1)}`}="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:flowable="${engine}" xmlns:v="urn:v" xmlns:w="urn:w" xmlns:厂商="urn:厂商"`;
    const xml = `<?xml version="1.0" encoding="UTF-8"?>\n<${p}definitions ${declarations} targetNamespace="t">${lead}<${p}process id="p">${written.join('')}${ways.join('')}${lead}</${p}process></${p}definitions>${tail}`;
    return { xml, tasks: ids };
  });

import { added, changeNode, nodeOf, spoilt, without, type Fault } from './fault.js';

/** What can be wrong with a control and what it asks. */
export const controlFaults: readonly Fault[] = [
  {
    rule: 'form/unknown-component',
    harm: '群众看到的是一个写着“未知控件”的方框，这一项填不了。',
    remedy: '多半是名称打错了：换成最像的那一个；确实没有的，另选一个控件。',
    ...spoilt('nod_grid_note', (node) => ({ ...node, 'x-component': 'Inputt' })),
  },
  {
    rule: 'form/no-component',
    harm: '这一项存着值，页面上却什么都没有，群众不知道要填。',
    remedy: '在右边“控件”里选一个。',
    ...spoilt('nod_grid_note', (node) => without(node, 'x-component')),
  },
  {
    rule: 'form/misplaced',
    harm: '选项卡的一页不在选项卡里，画不出来，里面的控件也跟着看不到。',
    remedy: '移进选项卡，或者删掉它、把里面的控件留下。',
    ...added('nod_root', 'stray', { 'x-id': 'nod_stray', type: 'void', 'x-component': 'FormTab.TabPane', 'x-component-props': { tab: '其余资料' } }),
  },
  {
    rule: 'form/script-not-run',
    harm: '导入的脚本不会执行，它本来要做的事没有人做。',
    remedy: '看一看脚本想做什么，用联动或者校验重新设置，再清除脚本。',
    ...spoilt('nod_grid_note', (node) => ({ ...node, description: '{{alert("请如实填写")}}' })),
  },
  {
    rule: 'form/bounds-reversed',
    harm: '最少 60 个字，最多 50 个字：怎样填都通不过。',
    remedy: '改其中一个，让它们不矛盾。',
    ...spoilt('nod_grid_note', (node) => ({ ...node, minLength: 60 })),
  },
  {
    rule: 'form/bad-pattern',
    harm: '正则表达式少了半边括号，不起作用，填错了也不提示。',
    remedy: '换成现成的格式规则，或者把括号补全。',
    ...spoilt('nod_grid_note', (node) => ({ ...node, pattern: '([A-Z]{2}' })),
  },
  {
    rule: 'form/slow-pattern',
    harm: '重复里又有重复，有的内容要核对很久，页面像死了一样。',
    remedy: '写成一层重复，或者换成现成的格式规则。',
    ...spoilt('nod_grid_note', (node) => ({ ...node, pattern: '^([a-z]+)+$' })),
  },
];

/** What can be wrong with what there is to choose, and with what is chosen at first. */
export const choiceFaults: readonly Fault[] = [
  {
    rule: 'form/no-options',
    harm: '单选里一个选项也没有，必填，群众交不上去。',
    remedy: '补上选项；绑定的列有代码的，可以一键带过来。',
    ...spoilt('nod_grid_business_form', (node) => without(node, 'enum')),
  },
  {
    rule: 'form/option-doubled',
    harm: '“餐饮服务”和“单位食堂”都存成 2，以后分不清选的是哪一个。',
    remedy: '每个选项一个值，和数据表的代码一致。',
    ...spoilt('nod_grid_business_form', (node) => ({ ...node, enum: [{ label: '食品销售', value: '1' }, { label: '餐饮服务', value: '2' }, { label: '单位食堂', value: '2' }] })),
  },
  {
    rule: 'form/option-label-repeated',
    harm: '两个选项都叫“餐饮服务”，群众不知道选哪一个。',
    remedy: '写明它们有什么不同，或者删掉一个。',
    ...spoilt('nod_grid_business_form', (node) => ({ ...node, enum: [{ label: '食品销售', value: '1' }, { label: '餐饮服务', value: '2' }, { label: '餐饮服务', value: '3' }] })),
  },
  {
    rule: 'form/options-refused',
    harm: '校验只认字母，选项的值都是数字：选哪一个都通不过。',
    remedy: '去掉校验：选项本来就选不错。',
    ...spoilt('nod_grid_business_form', (node) => ({ ...node, pattern: '^[A-Z]$' })),
  },
  {
    rule: 'form/default-refused',
    harm: '默认值“9”不是任何一个选项，一打开就是错的。',
    remedy: '换成选项里的一个，或者不设默认值。',
    ...spoilt('nod_grid_business_form', (node) => ({ ...node, default: '9' })),
  },
];

/** What can be wrong with how things are called. */
export const titleFaults: readonly Fault[] = [
  {
    rule: 'form/title-missing',
    harm: '框子前面没有字，用读屏软件的人听不到要填什么。',
    remedy: '写上标题；绑定了列的，可以用列的名称。',
    ...spoilt('nod_grid_note', (node) => ({ ...node, title: ' ' })),
  },
  {
    rule: 'form/title-repeated',
    harm: '两个框都叫“经营者名称”，群众把电话填进了名称里。',
    remedy: '写明是谁的、什么的。',
    ...spoilt('nod_grid_note', (node) => ({ ...node, title: '经营者名称' })),
  },
  {
    rule: 'form/vague-title',
    harm: '“其他”没有说要填什么，有人空着，有人什么都写。',
    remedy: '写清楚要填的内容，例如“补充说明”。',
    spoil: (form) => changeNode(form, 'nod_grid_note', (node) => ({ ...node, title: '其他' })),
    mend: [{ edit: 'node/set', args: { id: 'nod_grid_note', name: 'title', value: nodeOf('nod_grid_note').title } }],
  },
];

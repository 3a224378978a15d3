import type { TreeBadge, TreeNode } from '../tree-node.js';

const question = (number: number): TreeBadge => ({ text: String(number), tone: 'accent' });
const SITUATION: TreeBadge = { text: '情', tone: 'good' };

const situation = (id: string, label: string, materials: number): TreeNode => ({ id, label, badge: SITUATION, note: `${materials} 材料`, isEditable: true });
const option = (id: string, label: string, note: string, ...children: readonly TreeNode[]): TreeNode => ({ id, label, note, children, isEditable: true });

const catering: TreeNode = {
  ...option('catering', '餐饮服务经营者', '9', {
    id: 'area',
    label: '经营场所面积是多少？',
    badge: question(3),
    mark: 'error',
    isEditable: true,
    description: '面积 = 300 平方米时，没有任何选项可选',
    children: [
      situation('small', '小型餐饮', 5),
      situation('medium', '中型餐饮', 6),
      option('large', '300 平方米以上', '3', {
        id: 'central-kitchen',
        label: '是否设中央厨房？',
        badge: question(5),
        isEditable: true,
        children: [situation('large-kitchen', '大型餐饮（含中央厨房）', 9), situation('large-plain', '大型餐饮', 7), situation('large-chain', '连锁餐饮', 8)],
      }),
    ],
  }),
};

/** The guide of 食品经营许可 as its outline shows it. */
export const foodLicenceOutline: readonly TreeNode[] = [
  {
    id: 'kind',
    label: '您要办理哪类业务？',
    badge: question(1),
    isEditable: true,
    children: [
      option('new', '新办', '18 情形', {
        id: 'operator',
        label: '您属于哪种主体业态？',
        badge: question(2),
        isEditable: true,
        children: [
          option('sales', '食品销售经营者', '6', {
            id: 'bulk',
            label: '是否销售散装食品？',
            badge: question(4),
            isEditable: true,
            children: [situation('bulk-yes', '散装食品销售', 6), situation('bulk-no', '预包装食品销售', 4)],
          }),
          catering,
          { ...option('canteen', '集中用餐单位食堂', '3', situation('school', '学校食堂', 8), situation('care', '养老机构食堂', 7), situation('site', '工地食堂', 7)), mark: 'warning' },
        ],
      }),
      option('change', '变更', '14 情形', situation('change-name', '变更经营者名称', 3), situation('change-place', '变更经营场所', 5)),
      option('renew', '延续', '8 情形', situation('renew-same', '经营条件未变化', 3), situation('renew-changed', '经营条件有变化', 5)),
      { id: 'cancel', label: '注销 → 食品经营许可注销', badge: { text: '↪', tone: 'quiet' } },
    ],
  },
];

/** What is open in the look. */
export const foodLicenceOpen: ReadonlySet<string> = new Set(['kind', 'new', 'operator', 'catering', 'area']);

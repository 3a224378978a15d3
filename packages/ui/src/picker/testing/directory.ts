import type { PickerOption, PickerSearch } from '../option.js';

const OFFICES = ['市场监督管理局', '卫生健康局', '人力资源和社会保障局', '住房和城乡建设局', '民政局', '政务服务和数据管理局'];
const POSTS = ['受理岗', '审核岗', '审批岗', '制证岗', '窗口负责人'];
const SURNAMES = ['陈', '李', '张', '黄', '何', '欧阳', '赵', '吴', '刘', '蔡', '杨', '许', '郑', '谢', '曾', '关', '梁', '余', '司徒', '谭', '邓'];
const NAMES = ['敏', '玥', '嘉琪', '俊杰', '丽华', '志强', '堃', '婉仪', '国栋', '晓彤'];

/** Sixty invented people of a county city. */
export const people: readonly PickerOption[] = Array.from({ length: 60 }, (_, index) => ({
  id: `acc_${String(index)}`,
  label: `${SURNAMES[(index * 5) % SURNAMES.length]!}${NAMES[(index * 3) % NAMES.length]!}`,
  note: POSTS[index % POSTS.length]!,
  group: OFFICES[Math.floor(index / 10)]!,
  ...(index % 13 === 5 ? { isDisabled: true, reason: '已离岗' } : {}),
}));

/** Looks among them as a server does: after a while, and not at all once it is aborted. */
export function searchPeople(match: (text: string, words: string) => boolean, afterMs = 150): PickerSearch {
  return (words, { signal }) =>
    new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        resolve(words === '' ? people.slice(0, 20) : people.filter(({ label, note, group }) => [label, note, group].some((text) => text !== undefined && match(text, words))));
      }, afterMs);
      signal.addEventListener('abort', () => {
        clearTimeout(timer);
        reject(new DOMException('overtaken', 'AbortError'));
      });
    });
}

/** What an application for a food business licence takes. */
export const foodMaterials: readonly PickerOption[] = [
  { id: 'mat_form', label: '食品经营许可申请书', note: '必交', group: '申请表单' },
  { id: 'mat_list', label: '自查报告', note: '非必交', group: '申请表单' },
  { id: 'mat_licence', label: '营业执照', note: '免提交', group: '主体资格', isDisabled: true, reason: '由电子证照库调取' },
  { id: 'mat_id', label: '法定代表人（负责人）身份证明', note: '免提交', group: '主体资格' },
  { id: 'mat_proxy', label: '授权委托书', note: '委托办理时', group: '主体资格' },
  { id: 'mat_layout', label: '经营场所布局、操作流程、设施设备清单', note: '必交', group: '场所和设备' },
  { id: 'mat_vending', label: '利用自动设备从事食品经营的，自动设备的产品合格证明、具体放置地点、经营者名称和联系方式公示方法的说明', note: '自动设备', group: '场所和设备' },
  { id: 'mat_safety', label: '食品安全管理制度', note: '容缺', group: '管理制度' },
  { id: 'mat_staff', label: '食品安全管理人员培训证明', note: '告知承诺', group: '管理制度' },
];

/** The items of a whole province. */
export const manyItems: readonly PickerOption[] = Array.from({ length: 10_000 }, (_, index) => {
  const kinds = ['食品经营许可', '公共场所卫生许可', '劳务派遣经营许可', '道路货物运输经营许可', '建筑工程施工许可', '个体工商户登记', '高龄津贴', '临时救助'];
  const acts = ['新办', '变更', '延续', '补办', '注销'];
  return {
    id: `item_${String(index)}`,
    label: `${kinds[index % kinds.length]!}（${acts[Math.floor(index / kinds.length) % acts.length]!}）`,
    note: `44${String(index).padStart(6, '0')}`,
  };
});

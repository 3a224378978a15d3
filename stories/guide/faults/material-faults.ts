import type { MaterialUse } from '@zhengwu/guide';
import { changeOption, changeOutcome, withNodes, type Fault } from './fault.js';

const handle = (handlingItemId: 'hdl_shenling' | 'hdl_biangeng' | 'hdl_tingfa' | null, ...situationIds: readonly `sit_${string}`[]) => ({ kind: 'handle', handlingItemId, situationIds, uses: [] }) as const;

const without = (uses: readonly MaterialUse[] | undefined, materialId: string): readonly MaterialUse[] => (uses ?? []).filter((use) => use.materialId !== materialId);
const changed = (uses: readonly MaterialUse[] | undefined, materialId: string, change: Partial<MaterialUse>): readonly MaterialUse[] =>
  (uses ?? []).map((use) => (use.materialId === materialId ? { ...use, ...change } : use));

/** What can be wrong between a guide and its item's handling items and situations. */
export const situationFaults: readonly Fault[] = [
  {
    rule: 'guide/other-item',
    harm: '导办挂在别的事项上，材料、情形全对不上。',
    remedy: '在导办的属性里选对事项。',
    spoil: (guide) => ({ ...guide, itemId: 'item_shipinjingyingxuke' }),
    mend: [{ edit: 'guide/set-item', args: { itemId: 'item_gaolinglaorenjintie' } }],
  },
  {
    rule: 'guide/no-handling-item',
    harm: '群众走到了结果，系统却不知道要办哪个业务办理项，转不到申报。',
    remedy: '给结果选业务办理项。',
    spoil: (guide) => changeOutcome(guide, 'out_tf_fangqi', (outcome) => ({ ...outcome, end: handle(null, 'sit_tf_fangqi') })),
    mend: [{ edit: 'outcome/set-end', args: { id: 'out_tf_fangqi', end: handle('hdl_tingfa', 'sit_tf_fangqi') } }],
  },
  {
    rule: 'guide/handling-item-unknown',
    harm: '结果指向的业务办理项，事项里已经没有了。',
    remedy: '重新选业务办理项。',
    spoil: (guide) => changeOutcome(guide, 'out_tf_fangqi', (outcome) => ({ ...outcome, end: { ...handle(null, 'sit_tf_fangqi'), handlingItemId: 'hdl_yizuofei' } })),
    mend: [{ edit: 'outcome/set-end', args: { id: 'out_tf_fangqi', end: handle('hdl_tingfa', 'sit_tf_fangqi') } }],
  },
  {
    rule: 'guide/handling-item-never',
    harm: '事项里有“停发”，导办却没有一条路通到它，要停发的人找不到。',
    remedy: '补一个选项，接到它的问题上。',
    spoil: (guide) => {
      const gone = ['q_tf_yuanyin', 'out_tf_siwang', 'out_tf_qianchu', 'out_tf_fangqi'];
      const short = { ...guide, nodes: guide.nodes.filter(({ id }) => !gone.includes(id)), variables: guide.variables.filter(({ id }) => id !== 'var_tf_yuanyin') };
      return withNodes(
        changeOption(short, 'opt_tingfa', (option) => ({ ...option, next: 'out_tf_zanting' })),
        { id: 'out_tf_zanting', kind: 'outcome', name: '停发：到窗口', end: { kind: 'staff', reason: '请到窗口登记。' } },
      );
    },
    mend: [{ edit: 'outcome/set-end', args: { id: 'out_tf_zanting', end: handle('hdl_tingfa', 'sit_tf_siwang') } }],
  },
  {
    rule: 'guide/situation-unknown',
    harm: '选项带的情形，事项里已经没有了，材料也就对不上。',
    remedy: '去掉，或者换成现有的情形。',
    spoil: (guide) => changeOption(guide, 'opt_sl_db_shi', (option) => ({ ...option, situationIds: ['sit_sl_f_daiban', 'sit_yishanchu'] })),
    mend: [{ edit: 'situations/set', args: { on: 'opt_sl_db_shi', situationIds: ['sit_sl_f_daiban'] } }],
  },
  {
    rule: 'guide/situation-elsewhere',
    harm: '走的是“申请领取”，带的却是“变更”的情形。',
    remedy: '换成同一个业务办理项的情形。',
    spoil: (guide) => changeOption(guide, 'opt_sl_db_shi', (option) => ({ ...option, situationIds: ['sit_sl_f_daiban', 'sit_bg_f_daiban'] })),
    mend: [{ edit: 'situations/set', args: { on: 'opt_sl_db_shi', situationIds: ['sit_sl_f_daiban'] } }],
  },
  {
    rule: 'guide/situation-missing',
    harm: '结果没有主情形，统计、材料、时限都不知道按哪一种。',
    remedy: '给结果选一个主情形。',
    spoil: (guide) => changeOutcome(guide, 'out_tf_fangqi', (outcome) => ({ ...outcome, end: handle('hdl_tingfa') })),
    mend: [{ edit: 'situations/set', args: { on: 'out_tf_fangqi', situationIds: ['sit_tf_fangqi'] } }],
  },
  {
    rule: 'guide/situation-never',
    harm: '清单里有“户籍迁出开平市”，导办却到不了，这种人会选错。',
    remedy: '给它一个选项。',
    spoil: (guide) => changeOutcome(guide, 'out_tf_qianchu', (outcome) => ({ ...outcome, name: '户籍迁出：到窗口', end: { kind: 'staff', reason: '请到窗口登记。' } })),
    mend: [{ edit: 'outcome/set-end', args: { id: 'out_tf_qianchu', end: handle('hdl_tingfa', 'sit_tf_qianchu') } }],
  },
];

/** What can be wrong between a guide and its item's materials. */
export const materialFaults: readonly Fault[] = [
  {
    rule: 'guide/material-unknown',
    harm: '要的材料清单里没有，群众看不到它的名称和样表。',
    remedy: '换成清单里的材料，或者先到材料清单里添加。',
    spoil: (guide) => changeOption(guide, 'opt_tingfa', (option) => ({ ...option, uses: [...(option.uses ?? []), { materialId: 'mat_shengcunzhengming', kind: 'required' }] })),
    mend: [{ edit: 'use/remove', args: { on: 'opt_tingfa', materialId: 'mat_shengcunzhengming' } }],
  },
  {
    rule: 'guide/exempt-but-required',
    harm: '身份证可以调取电子证照，导办却要群众交复印件。',
    remedy: '改为免提交，理由选电子证照。',
    spoil: (guide) =>
      changeOption(guide, 'opt_hj_zai', (option) => ({ ...option, uses: (option.uses ?? []).map((use): MaterialUse => (use.materialId === 'mat_shenfenzheng' ? { materialId: use.materialId, kind: 'required', why: '请带身份证' } : use)) })),
    mend: [{ edit: 'use/set', args: { on: 'opt_hj_zai', use: { materialId: 'mat_shenfenzheng', kind: 'exempt', reason: 'electronicLicence' } } }],
  },
  {
    rule: 'guide/exempt-beyond-item',
    harm: '清单规定要交申请表，导办却说免交，群众到了窗口要回去补。',
    remedy: '改回必交；真的可以免的，先在材料清单里写明理由。',
    spoil: (guide) => changeOption(guide, 'opt_hj_zai', (option) => ({ ...option, uses: changed(option.uses, 'mat_shenqingbiao', { kind: 'exempt', reason: 'sharedData' }) })),
    mend: [{ edit: 'use/set', args: { on: 'opt_hj_zai', use: { materialId: 'mat_shenqingbiao', kind: 'required' } } }],
  },
  {
    rule: 'guide/deferral-not-allowed',
    harm: '银行账户没有设为可以容缺，导办却让群众后补，受理时会被退回。',
    remedy: '改为必交；可以后补的，先在材料清单里设为次要材料。',
    spoil: (guide) => changeOption(guide, 'opt_hj_zai', (option) => ({ ...option, uses: changed(option.uses, 'mat_zhanghu', { kind: 'deferred' }) })),
    mend: [{ edit: 'use/set', args: { on: 'opt_hj_zai', use: { materialId: 'mat_zhanghu', kind: 'required' } } }],
  },
  {
    rule: 'guide/pledge-not-allowed',
    harm: '委托书没有设为可以用承诺代替，窗口不会收承诺书。',
    remedy: '改为必交；可以承诺的，先在材料清单里写明承诺内容。',
    spoil: (guide) => changeOption(guide, 'opt_sl_db_shi', (option) => ({ ...option, uses: changed(option.uses, 'mat_weituoshu', { kind: 'pledged' }) })),
    mend: [{ edit: 'use/set', args: { on: 'opt_sl_db_shi', use: { materialId: 'mat_weituoshu', kind: 'required' } } }],
  },
  {
    rule: 'guide/form-unknown',
    harm: '说好用表单代替，那张表单却不存在，群众填不了。',
    remedy: '重新选表单，或者改为交材料。',
    spoil: (guide) => changeOption(guide, 'opt_tingfa', (option) => ({ ...option, uses: changed(option.uses, 'mat_tingfabiao', { formId: 'frm_yishanchu' }) })),
    mend: [{ edit: 'use/set', args: { on: 'opt_tingfa', use: { materialId: 'mat_tingfabiao', kind: 'required' } } }],
  },
  {
    rule: 'guide/material-not-asked',
    harm: '代办的人没有被告知要带委托书，要多跑一次。法律要求一次告知。',
    remedy: '在“由别人代办”上加委托书。',
    spoil: (guide) => changeOption(guide, 'opt_sl_db_shi', (option) => ({ ...option, uses: without(option.uses, 'mat_weituoshu') })),
    mend: [{ edit: 'use/set', args: { on: 'opt_sl_db_shi', use: { materialId: 'mat_weituoshu', kind: 'required', why: '因为由别人代办' } } }],
  },
  {
    rule: 'guide/material-beyond-item',
    harm: '停发也要银行账户：清单没有这样规定，是多要的。',
    remedy: '从这个选项上去掉。',
    spoil: (guide) => changeOption(guide, 'opt_tingfa', (option) => ({ ...option, uses: [...(option.uses ?? []), { materialId: 'mat_zhanghu', kind: 'required' }] })),
    mend: [{ edit: 'use/remove', args: { on: 'opt_tingfa', materialId: 'mat_zhanghu' } }],
  },
  {
    rule: 'guide/material-never',
    harm: '清单里有委托书，导办没有一条路要它：不是漏了，就是清单该改。',
    remedy: '在该要的选项上加；不要的，到材料清单里删掉。',
    spoil: (guide) =>
      (['opt_sl_db_shi', 'opt_bg_db_shi'] as const).reduce((all, id) => changeOption(all, id, (option) => ({ ...option, uses: without(option.uses, 'mat_weituoshu') })), guide),
    mend: [{ edit: 'use/set', args: { on: 'opt_sl_db_shi', use: { materialId: 'mat_weituoshu', kind: 'required' } } }],
  },
  {
    rule: 'guide/no-materials',
    harm: '结果一份材料也没有，群众不知道是真的不用交，还是漏写了。',
    remedy: '加上材料；真的不用交的，勾“什么材料都不用交”。',
    spoil: (guide) =>
      changeOption(guide, 'opt_tingfa', (option) => ({ id: option.id, text: option.text, short: '', guard: option.guard, next: option.next })),
    mend: [{ edit: 'use/set', args: { on: 'opt_tingfa', use: { materialId: 'mat_tingfabiao', kind: 'required' } } }],
  },
  {
    rule: 'guide/needs-nothing-but-asks',
    harm: '结果写着什么都不用交，前面的选项却要了登记表。',
    remedy: '去掉这个确认，或者去掉那份材料。',
    spoil: (guide) => changeOutcome(guide, 'out_tf_fangqi', (outcome) => ({ ...outcome, end: { ...handle('hdl_tingfa', 'sit_tf_fangqi'), needsNothing: true } })),
    mend: [{ edit: 'outcome/set-end', args: { id: 'out_tf_fangqi', end: handle('hdl_tingfa', 'sit_tf_fangqi') } }],
  },
  {
    rule: 'guide/required-and-exempt',
    harm: '前面说户口簿免交，后面又说必交，群众无所适从。',
    remedy: '两处只留一处。',
    spoil: (guide) => changeOption(guide, 'opt_nl_100', (option) => ({ ...option, uses: [{ materialId: 'mat_hukoubu', kind: 'required' }] })),
    mend: [{ edit: 'use/remove', args: { on: 'opt_nl_100', materialId: 'mat_hukoubu' } }],
  },
  {
    rule: 'guide/kinds-differ',
    harm: '同一份账户材料，前面说必交，后面说可以后补。',
    remedy: '只留一处，或者统一。',
    spoil: (guide) => changeOption(guide, 'opt_nl_100', (option) => ({ ...option, uses: [{ materialId: 'mat_zhanghu', kind: 'deferred' }] })),
    mend: [{ edit: 'use/remove', args: { on: 'opt_nl_100', materialId: 'mat_zhanghu' } }],
  },
  {
    rule: 'guide/copies-differ',
    harm: '一处要 1 份申请表，一处要 2 份，群众不知道准备几份。',
    remedy: '份数统一，或者只写一处。',
    spoil: (guide) =>
      changeOption(changeOption(guide, 'opt_nl_100', (option) => ({ ...option, uses: [{ materialId: 'mat_shenqingbiao', kind: 'required', copies: { original: 2, copy: 0 } }] })), 'opt_hj_zai', (option) => ({
        ...option,
        uses: changed(option.uses, 'mat_shenqingbiao', { copies: { original: 1, copy: 0 } }),
      })),
    mend: [{ edit: 'use/remove', args: { on: 'opt_nl_100', materialId: 'mat_shenqingbiao' } }],
  },
];

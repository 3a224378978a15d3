import type { Book } from '@zhengwu/core/sheet';

const HEADER = ['部门', '实施清单名称', '基本编码', '类型', '承诺办结时限（工作日）', '是否需要导办', '调研日期', '收件材料'];

/** A list as a department fills it in with care. The codes are left open: nobody has read them yet. */
export const tidyBook: Book = {
  sheets: [
    {
      name: '事项清单',
      headerRows: 1,
      rows: [
        HEADER,
        ['开平市市场监督管理局', '食品经营许可', null, '行政许可', 10, '是', { date: '2026-11-02' }, '1.食品经营许可申请书；2.营业执照复印件'],
        ['开平市卫生健康局', '公共场所卫生许可', null, '行政许可', 7, '是', { date: '2026-11-03' }, '1.公共场所卫生许可证申请表；2.法定代表人或者负责人身份证明'],
        ['开平市民政局', '高龄老人津贴', null, '行政给付', 20, '否', { date: '2026-11-04' }, '老人居民身份证、老人居民户口簿'],
      ],
    },
  ],
};

/** The same as it usually comes: a title, merged cells, 同上, full-width figures, a note, and mistakes. */
export const messyBook: Book = {
  sheets: [
    {
      name: '事项清单（征求意见稿）',
      merges: ['A1:I1', 'A3:A6', 'A10:I10'],
      rows: [
        ['开平市政务服务事项梳理清单', null, null, null, null, null, null, null, null],
        [...HEADER, '经办人'],
        ['开平市市场监督管理局', '食品经营许可', null, '行政许可', '１０个工作日', '是', { date: '2026-11-02' }, '1.食品经营许可申请书；2.营业执照复印件', '谭三礼（虚构）'],
        [null, '食品经营许可（变更）', null, '同上', '同上', '需要', '2026年11月2日', '（一）变更申请书（二）营业执照复印件', '同上'],
        [null, '个体工商户设立登记', null, '行政许科', '当天', '否', '2026.11.2', '个体工商户登记（备案）申请书', null],
        [null, '食品经营许可', null, '行政许可', 10, '看情况', '11月2日', null, null],
        ['开平市民政局', '高龄老人津贴', null, '行政给付', 20, '否', { date: '2026-11-04' }, '老人居民身份证、老人居民户口簿', '〃'],
        ['同上', '临时救助', 440783000123456790, '行政给付', 15, '√', { date: '2026-11-04' }, '临时救助申请书', null],
        ['开平市残疾人联合会', null, null, '公共服务', 5, '否', null, null, null],
        ['注：请各部门于 11 月 20 日前核对，无误后盖章。', null, null, null, null, null, null, null, null],
      ],
    },
  ],
};

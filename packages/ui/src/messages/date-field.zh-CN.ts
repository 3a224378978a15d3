const WEEKDAYS = ['周一', '周二', '周三', '周四', '周五', '周六', '周日'] as const;

interface Civil {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

export const dateFieldWordsZh = {
  placeholder: '如 2026-03-05',
  missing: ({ label }: { readonly label: string }): string => `请填写${label}。`,
  notADate: ({ text }: { readonly text: string }): string => `“${text}”不是日期，请写成 2026-03-05 或 2026年3月5日。`,
  beforeMin: ({ min }: { readonly min: string }): string => `不能早于 ${min}。`,
  afterMax: ({ max }: { readonly max: string }): string => `不能晚于 ${max}。`,
  openCalendar: '打开日历',
  calendarOf: ({ label }: { readonly label: string }): string => `选择${label}`,
  year: '年份',
  month: '月份',
  yearName: (year: number): string => `${year}年`,
  monthName: (month: number): string => `${month}月`,
  monthTitle: ({ year, month }: { readonly year: number; readonly month: number }): string => `${year}年${month}月`,
  previousMonth: '上个月',
  nextMonth: '下个月',
  weekdays: WEEKDAYS as readonly string[],
  weekdayShort: ['一', '二', '三', '四', '五', '六', '日'] as readonly string[],
  dayName: ({ year, month, day }: Civil, weekday: number): string => `${year}年${month}月${day}日，${WEEKDAYS[weekday] ?? ''}`,
  off: { mark: '休', name: '放假' },
  worked: { mark: '班', name: '调休上班' },
  comma: '，',
  isToday: '今天',
  pickToday: '今天',
  clear: '清除',
  unknownYear: (year: number): string => `${year} 年的放假安排尚未录入，没有标出休和班。`,
};

export type DateFieldWords = typeof dateFieldWordsZh;

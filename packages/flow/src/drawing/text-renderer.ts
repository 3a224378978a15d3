const FONT = "'PingFang SC', 'Microsoft YaHei UI', 'Microsoft YaHei', 'Noto Sans CJK SC', system-ui, sans-serif";

/** Names are written as the rest of the page is. bpmn-js measures them with it, so it cannot be said by a sheet. Sizes in px. */
export const textRenderer = { defaultStyle: { fontFamily: FONT, fontSize: 13 }, externalStyle: { fontSize: 12 } } as const;

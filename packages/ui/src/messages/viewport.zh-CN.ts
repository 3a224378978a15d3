/** What a person reads and hears of a viewport. */
export interface ViewportTexts {
  readonly canvas: string;
  /** Read after the name of a canvas that gets the focus. */
  readonly keys: string;
  readonly zoom: string;
  readonly zoomIn: string;
  readonly zoomOut: string;
  readonly fit: string;
  /** The button that shows the zoom and opens the choices. */
  readonly zoomIs: (percent: string) => string;
  readonly zoomTo: string;
}

export const viewportZhCn: ViewportTexts = {
  canvas: '画布',
  keys: '方向键移动画面，按住 Shift 移动更快；加号、减号缩放；0 原始大小；1 适合窗口',
  zoom: '缩放',
  zoomIn: '放大',
  zoomOut: '缩小',
  fit: '适合窗口',
  zoomIs: (percent) => `${percent}，选择缩放比例`,
  zoomTo: '缩放比例',
};

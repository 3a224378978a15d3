/** What is done with a flow as a whole: pictures, paper, files for engines. */
import '@zhengwu/ui/print/define';
import '@zhengwu/ui/segmented/define';

export { drawingPicture } from './drawing-svg.js';
export { EngineWindow } from './engine-window.js';
export { pictureToPng } from './picture-png.js';
export { PrintWindow } from './print-window.js';

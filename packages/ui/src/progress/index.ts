export { LongTask, type TaskHandle, type TaskProgress } from './long-task.js';
export { ZwProgress } from './progress.js';

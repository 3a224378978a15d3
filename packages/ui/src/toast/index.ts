export { type Toast, type ToastTone } from './toast.js';
export { ZwToaster } from './toaster.js';

/** `<zw-picker>`, in a module of this package's: what is loaded when it is first needed. */
import '@zhengwu/ui/picker/define';

export {};

/** `<zw-date-field>`, in a module of this package's: what is loaded when it is first needed. */
import '@zhengwu/ui/date-field/define';

export {};

import '@zhengwu/ui/tree/define';

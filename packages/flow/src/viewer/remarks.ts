/** What is said of steps, and asking for more. Loaded when a host takes remarks. */
export { remarkPanel, remarkPanelStyles } from '@zhengwu/ui/remarks';

/** Whether the reader's keyboard has a Command key where others have Ctrl. */
export const isMac = (): boolean => /mac/iu.test(navigator.platform);

/** Whether the keyboard has the command key of Apple's. Only in a browser. */
export function hasCommandKey(): boolean {
  return /mac|iphone|ipad/i.test(navigator.platform);
}

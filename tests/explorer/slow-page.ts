/**
 * In the page: React goes on with what is not urgent a second later than it would, as on a machine that others use too: with
 * the effects of a part just drawn, and with what a moving pointer changes.
 */
export function slowDownEffects(): void {
  const { postMessage } = MessagePort.prototype;
  MessagePort.prototype.postMessage = function (this: MessagePort, message: unknown) {
    setTimeout(() => Reflect.apply(postMessage, this, [message]), 1_000);
  };
}

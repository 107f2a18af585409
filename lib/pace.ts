/** Work at a stretch before the page gets its turn, in milliseconds: half a frame, far below the 50 ms of a long task. */
const STRETCH = 8;

/**
 * Cuts long work into stretches, so that scrolling and typing go on beside it: await `breathe` between small pieces.
 * It costs nothing until the stretch is over. Ends nothing by itself: whoever breathes looks at the signal afterwards.
 */
export class Pace {
  #since = performance.now();

  readonly breathe = (): Promise<void> | undefined =>
    performance.now() - this.#since < STRETCH ? undefined : this.rest();

  /** Gives the page its turn now. */
  async rest(): Promise<void> {
    await yieldTask();
    this.#since = performance.now();
  }
}

/** Lets other tasks go first: `scheduler.yield` keeps our place in the queue; where it is missing a message has none. */
function yieldTask(): Promise<void> {
  if ('scheduler' in globalThis && 'yield' in scheduler) return scheduler.yield();
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener('message', () => {
      port1.close();
      resolve();
    });
    port1.start();
    port2.postMessage(null);
  });
}

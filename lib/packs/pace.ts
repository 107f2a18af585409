/** Longest stretch of work without a pause, in milliseconds: two frames at 60 Hz less what else a frame needs. */
const SLICE = 24;

/** Lets long work breathe: whoever shares the thread gets a turn every slice, and an abort is noticed between two. */
export class Pace {
  readonly signal: AbortSignal;
  #since = performance.now();

  constructor(signal: AbortSignal) {
    this.signal = signal;
  }

  /** Call between pieces of work of a few milliseconds. Rejects with the signal's reason once it has aborted. */
  async step(): Promise<void> {
    this.signal.throwIfAborted();
    if (performance.now() - this.#since < SLICE) return;
    await turn();
    this.#since = performance.now();
    this.signal.throwIfAborted();
  }
}

/**
 * Gives everybody else on the thread a turn. By a message, since browsers hold back the timers of a tab that the reader
 * has left to one a second, and an import would take minutes there.
 */
function turn(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    const answer = (): void => {
      port1.close();
      resolve();
    };
    port1.addEventListener('message', answer, { once: true });
    port1.start();
    port2.postMessage(null);
  });
}

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
    await new Promise((resolve) => setTimeout(resolve));
    this.#since = performance.now();
    this.signal.throwIfAborted();
  }
}

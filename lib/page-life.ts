import type { ArticleDecision } from './article/detect.ts';

/**
 * What the probe and the annotator of one page share. Both run in the extension's isolated world, whose globals the
 * page cannot see; messages between them would go through the background and cost each navigation a round trip.
 */
export interface PageLife {
  /** The last decision about this page: is it an article, and why. */
  decision: ArticleDecision;
  /** Path of the address at which the page was loaded: what its head says may be about that one still. */
  readonly loadedPath: string;
  /** Set by the annotator once it is here: it then hears of each decision, in place of the background. */
  onDecision: ((decision: ArticleDecision) => void) | null;
  /** Judges the page again over the next seconds: it is about to be another. */
  look(): void;
  /** Whether the extension that brought the probe is still the one that runs. */
  isAlive(): boolean;
  /** Ends the probe's watch. */
  end(): void;
}

declare global {
  var glossPage: PageLife | undefined;
}

import type { Lexicon } from '../../recognition/names/lexicon.ts';
import { bylines, headlines, sports } from './augment.ts';
import { institutions } from './institutions.ts';
import type { Corpus } from './corpora.ts';
import { chainsOf, type Chain } from './examples.ts';

/** Chains from headlines, bylines and sports results made from the corpora's learning parts; see `augment.ts`. */
export function madeChains(corpora: readonly Corpus[], lexicon: Lexicon): Chain[] {
  const trainOf = (name: string): Corpus['train'] => corpora.find((corpus) => corpus.name === name)?.train ?? [];
  const news = trainOf('news-gold');
  const wire = trainOf('gmb').slice(0, 600);
  const parts = [
    { texts: headlines(news, 1.5, 1), weight: 0.6 },
    { texts: headlines(wire, 6, 2), weight: 0.15 },
    { texts: bylines([...news, ...wire.slice(0, 150)], 500, 3), weight: 0.4 },
    { texts: sports([...news, ...trainOf('wikigold'), ...wire.slice(0, 300)], 500, 4), weight: 0.3 },
    { texts: institutions([...news, ...wire.slice(0, 200)], 700, 5), weight: 0.4 },
  ];
  return parts.flatMap(({ texts, weight }) =>
    texts.flatMap((text) =>
      chainsOf(text, lexicon, { weight, domain: 0, eventsAreOther: false, onlyMainTypes: false }),
    ),
  );
}

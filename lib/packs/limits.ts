/**
 * What a pack of one's own may be at most. The shipped pack has 149 entities; 10,000 entities take 6 to 10 MB as a file.
 * Beyond these a pack is refused before any of it is written. The README of the packs repeats them for authors.
 */
export const PACK_LIMITS = {
  /** Bytes of the file that the reader chooses. */
  fileBytes: 48_000_000,
  /** Files and folders in an archive; zip itself ends at 65,535 without the Zip64 extension. */
  archiveEntries: 60_000,
  /** Bytes of one file of an archive after unpacking. */
  entryBytes: 8_000_000,
  /** Bytes of all files of an archive after unpacking. */
  unpackedBytes: 96_000_000,
  /** Unpacked by packed bytes of one file: reviewable text packs 3 to 20 times, deflate can reach 1,032. */
  ratio: 100,
  /** Below this size in bytes the ratio says nothing: forty equal lines pack well. */
  ratioFrom: 100_000,
  entities: 50_000,
  claims: 10_000,
  /** Names, phrases that rule a name out, context words and claim anchors together: what the matcher must hold. */
  phrases: 250_000,
  /** Relations of one entity: a card follows them three deep. */
  relations: 100,
} as const;

/** Reasons told at most; a broken table has one fault ten thousand times. */
export const MAX_REASONS = 300;

/** Key of an entity's card; mentions link to it. */
export const entityCardKey = (pack: string, entity: string): string => `${pack}/entity/${entity}`;

/** Key of a claim's card; claims link to it. */
export const claimCardKey = (pack: string, claim: string): string => `${pack}/claim/${claim}`;

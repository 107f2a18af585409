/** Legal notices, privacy statements, terms: prose that every site has and nobody comes for. Lower case. */
const NAMES =
  'impressum|imprint|legal notice|datenschutz(?:erkl(?:ä|ae)rung)?|privacy (?:policy|notice)|terms of (?:use|service)|terms and conditions|nutzungsbedingungen|agb|aviso legal|mentions légales|política de (?:privacidad|cookies)|politique de confidentialité';
const IN_TITLE = new RegExp(` (?:${NAMES}) `);
const IN_PATH = new RegExp(`^(?:${NAMES}|privacy|cookies|cookie policy|terms|legal|disclaimer)$`);

/** Whether one of the names stands among the words of a title, which stand apart by single spaces. */
export const isLegalTitle = (spaced: string): boolean => IN_TITLE.test(spaced);

/** Whether a part of a path is one of the names. */
export const isLegalPart = (part: string): boolean => IN_PATH.test(part.replace(/[-_]/g, ' '));

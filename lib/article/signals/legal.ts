/** Legal notices, privacy statements, terms: prose that every site has and nobody comes for. Lower case. */
const NAMES =
  'impressum|imprint|legal notice|datenschutz|datenschutzerklärung|privacy policy|privacy notice|terms of use|terms of service|terms and conditions|nutzungsbedingungen|agb|aviso legal|mentions légales|política de privacidad|política de cookies|politique de confidentialité'.split(
    '|',
  );
const IN_PATH = 'privacy|cookies|cookie policy|terms|legal|disclaimer|datenschutzerklaerung'.split('|');

/** Whether one of the names stands among the words of a title. */
export const isLegalTitle = (words: readonly string[]): boolean => {
  const title = ` ${words.join(' ')} `;
  return NAMES.some((name) => title.includes(` ${name} `));
};

/** Whether a part of a path, its words apart by hyphens, is one of the names. */
export const isLegalPart = (part: string): boolean => {
  const name = part.replaceAll('-', ' ');
  return NAMES.includes(name) || IN_PATH.includes(name);
};

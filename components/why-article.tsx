import { useWords } from './i18n.ts';

/** The decision whether the page is an article: a sum of points, and what each was given for. */
export interface Decision {
  readonly article: boolean;
  readonly score: number;
  readonly reasons: readonly { readonly signal: string; readonly points: number }[];
}

/** Words for each signal of the decision; one that has none yet shows its own name. */
const SIGNALS = {
  'json-ld-article': 'why.jsonLdArticle',
  'json-ld-other': 'why.jsonLdOther',
  'og-article': 'why.ogArticle',
  'og-other': 'why.ogOther',
  'published-time': 'why.publishedTime',
  parsely: 'why.parsely',
  microdata: 'why.microdata',
  shop: 'why.shop',
  headline: 'why.headline',
  'headline-in-title': 'why.headlineInTitle',
  'short-headline': 'why.shortHeadline',
  slug: 'why.slug',
  'number-in-address': 'why.numberInAddress',
  'date-in-address': 'why.dateInAddress',
  'list-address': 'why.listAddress',
  'shallow-address': 'why.shallowAddress',
  text: 'why.text',
  'more-text': 'why.moreText',
  'long-text': 'why.longText',
  'very-long-text': 'why.veryLongText',
  'no-text': 'why.noText',
  'more-text-than-links': 'why.moreTextThanLinks',
  links: 'why.links',
  'many-articles': 'why.manyArticles',
  password: 'why.password',
  legal: 'why.legal',
  discussion: 'why.discussion',
  manual: 'why.manual',
  form: 'why.form',
  phone: 'why.phone',
  teasers: 'why.teasers',
  byline: 'why.byline',
  dated: 'why.dated',
  'signed-and-dated': 'why.signedAndDated',
} as const;

const isKnown = (signal: string): signal is keyof typeof SIGNALS => Object.hasOwn(SIGNALS, signal);

/** Why Gloss is awake or asleep on this page, for whoever opens it; the weightiest reasons first. */
export function WhyArticle({ decision, from }: { readonly decision: Decision; readonly from: number }) {
  const { t } = useWords();
  const reasons = decision.reasons.toSorted((a, b) => Math.abs(b.points) - Math.abs(a.points));
  return (
    <details class="why">
      <summary>{t(decision.article ? 'why.article' : 'why.noArticle')}</summary>
      <p class="aside">{t('why.sum', [signed(decision.score), String(from)])}</p>
      <ul>
        {reasons.map(({ signal, points }) => (
          <li key={signal}>
            <span class="points">{signed(points)}</span>
            {isKnown(signal) ? t(SIGNALS[signal]) : signal.replaceAll('-', ' ')}
          </li>
        ))}
      </ul>
    </details>
  );
}

/** A number with its sign, minus as a minus sign and not as a hyphen. */
const signed = (points: number): string => (points < 0 ? `\u2212${-points}` : points > 0 ? `+${points}` : '0');

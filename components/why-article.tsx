import type { Signal } from '../lib/article/detect.ts';
import { useWords } from './i18n.ts';

/** The decision whether the page is an article: a sum of points, and what each was given for. */
export interface Decision {
  readonly article: boolean;
  readonly score: number;
  readonly reasons: readonly { readonly signal: string; readonly points: number }[];
}

/** Words for each signal of the decision. */
const SIGNALS = {
  'ld-article': 'why.jsonLdArticle',
  'ld-other': 'why.jsonLdOther',
  'ld-page': 'why.jsonLdPage',
  'og-article': 'why.ogArticle',
  'og-other': 'why.ogOther',
  published: 'why.publishedTime',
  microdata: 'why.microdata',
  'cms-article': 'why.systemArticle',
  'cms-page': 'why.systemPage',
  'cms-list': 'why.systemList',
  headline: 'why.headline',
  titled: 'why.headlineInTitle',
  'name-only': 'why.shortHeadline',
  headless: 'why.noHeadline',
  byline: 'why.byline',
  dated: 'why.dated',
  signed: 'why.signedAndDated',
  root: 'why.root',
  slug: 'why.slug',
  number: 'why.numberInAddress',
  date: 'why.dateInAddress',
  list: 'why.listAddress',
  shallow: 'why.shallowAddress',
  text: 'why.text',
  'more-text': 'why.moreText',
  'long-text': 'why.longText',
  'very-long-text': 'why.veryLongText',
  scattered: 'why.scattered',
  'no-text': 'why.noText',
  prose: 'why.moreTextThanLinks',
  links: 'why.links',
  'many-links': 'why.manyLinks',
  'few-links': 'why.fewLinks',
  teasers: 'why.manyArticles',
  feed: 'why.veryManyArticles',
  linked: 'why.linkedHeadings',
  shop: 'why.shop',
  legal: 'why.legal',
  discussion: 'why.discussion',
  manual: 'why.manual',
  'help-host': 'why.helpHost',
  phone: 'why.phone',
  buttons: 'why.buttons',
} as const satisfies Record<Signal, string>;

// The probe of an older Gloss may still speak of a signal that is gone.
const isKnown = (signal: string): signal is Signal => Object.hasOwn(SIGNALS, signal);

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

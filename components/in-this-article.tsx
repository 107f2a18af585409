import { useRef } from 'preact/hooks';
import { useWords } from './i18n.ts';
import { Icon, type IconName } from './icon.tsx';
import { WhyArticle, type Decision } from './why-article.tsx';

/** One line of what is marked; the page's summary has this shape. */
export interface ListedMark {
  readonly start: number;
  readonly label: string;
  readonly type: 'person' | 'organization' | 'place' | 'event' | 'other' | 'claim' | 'note';
  readonly count: number;
  readonly known: boolean;
}

export interface InThisArticleProps {
  /** Null where no article is open. */
  readonly page: { readonly host: string; readonly title: string; readonly marks: readonly ListedMark[] } | null;
  /** What the probe decided and from how many points on a page is an article; null where it cannot look. */
  readonly why: { readonly decision: Decision; readonly from: number } | null;
  readonly host: string | null;
  readonly off: boolean;
  readonly allMentions: boolean;
  readonly claims: boolean;
  readonly onToggleSite: () => void;
  readonly onAllMentions: (all: boolean) => void;
  readonly onClaims: (show: boolean) => void;
  readonly onShow: (start: number) => void;
  readonly onOpenNotes: () => void;
}

const ORDER = ['person', 'place', 'organization', 'event', 'other', 'claim', 'note'] as const;

/** Switch, counts and the list of what is marked on this page: the popup and the side panel show the same. */
export function InThisArticle(props: InThisArticleProps) {
  const { t } = useWords();
  const marks = props.page?.marks ?? [];
  return (
    <main class="popup">
      <header class="row">
        <h1>{t('popup.title')}</h1>
        {props.page !== null && !props.off && <span class="chip">{t('popup.count', marks.length)}</span>}
      </header>
      {props.host !== null && (
        <div class="row switch">
          <span>{t(props.off ? 'popup.off' : 'popup.on', [props.host])}</span>
          <button type="button" class="plain" aria-pressed={!props.off} onClick={props.onToggleSite}>
            {t(props.off ? 'popup.turnOn' : 'popup.turnOff')}
          </button>
        </div>
      )}
      {props.page === null ? (
        <p class="aside">{t('popup.noArticle')}</p>
      ) : props.off ? null : marks.length === 0 ? (
        <p class="aside">{t('popup.nothing')}</p>
      ) : (
        <MarkList marks={marks} onShow={props.onShow} />
      )}
      {props.why !== null && !props.off && <WhyArticle {...props.why} />}
      <footer>
        <label>
          <input
            type="checkbox"
            checked={props.allMentions}
            onChange={(event) => props.onAllMentions(event.currentTarget.checked)}
          />
          {t('popup.allMentions')}
        </label>
        <label>
          <input
            type="checkbox"
            checked={props.claims}
            onChange={(event) => props.onClaims(event.currentTarget.checked)}
          />
          {t('popup.showClaims')}
        </label>
        <button type="button" class="link" onClick={props.onOpenNotes}>
          {t('popup.notes')}
        </button>
      </footer>
    </main>
  );
}

/** Arrow keys walk the list, Home and End jump, Enter or Space opens: highlights in the page take no focus, this does. */
function MarkList({
  marks,
  onShow,
}: {
  readonly marks: readonly ListedMark[];
  readonly onShow: (start: number) => void;
}) {
  const { t } = useWords();
  const list = useRef<HTMLDivElement>(null);
  const keydown = (event: KeyboardEvent): void => {
    const buttons = [...(list.current?.querySelectorAll('button') ?? [])];
    const at = buttons.findIndex((button) => button.matches(':focus'));
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: buttons.length - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    buttons[Math.max(0, Math.min(buttons.length - 1, to))]?.focus();
  };
  const groups = ORDER.map((type) => [type, marks.filter((mark) => mark.type === type)] as const).filter(
    ([, members]) => members.length > 0,
  );
  return (
    <div ref={list} class="marks" role="group" aria-label={t('popup.groups')} onKeyDown={keydown}>
      {groups.map(([type, members]) => (
        <section key={type} aria-label={t(`type.${type}`)}>
          <h2 class="kicker" style={{ '--hue': `var(--${type === 'other' ? 'event' : type})` }}>
            <Icon name={iconOf(type)} />
            {t(`type.${type}`)}
          </h2>
          <ul>
            {members.map((mark) => (
              <li key={mark.start}>
                <button type="button" onClick={() => onShow(mark.start)}>
                  <span dir="auto">{mark.label}</span>
                  {mark.count > 1 && <span class="label">{mark.count}</span>}
                </button>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

const iconOf = (type: ListedMark['type']): IconName => (type === 'other' ? 'event' : type);

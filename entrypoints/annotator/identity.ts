import { readMetadata } from '../../lib/article/metadata.ts';
import { articleKey } from '../../lib/notes/article-key.ts';
import type { NotedArticle } from '../../lib/notes/note-schema.ts';

/** What an article is called and filed under, and when it was published. */
export interface ArticleIdentity {
  readonly article: NotedArticle;
  readonly published: string | null;
}

/**
 * Reads which article the page shows. Pages that navigate without loading often leave the head of the first one in
 * place: a canonical address that was seen on another path says nothing about this one, nor does what stands with it.
 */
export class Identity {
  readonly #view: Document;
  /** The path on which each canonical address was seen first. */
  readonly #paths = new Map<string, string>();

  constructor(view: Document, loadedPath: string) {
    this.#view = view;
    // The head of the page that was loaded belongs to the path it was loaded from.
    const canonical = view.querySelector('link[rel~="canonical"]')?.getAttribute('href') ?? null;
    if (canonical !== null && URL.canParse(canonical, view.location.href)) {
      const named = new URL(canonical, view.location.href);
      if (named.pathname === loadedPath) this.#paths.set(named.href, loadedPath);
    }
  }

  read(): ArticleIdentity {
    const { href, pathname } = this.#view.location;
    const metadata = readMetadata(this.#view, href);
    const { canonical, lang } = metadata;
    const first = canonical === null ? pathname : (this.#paths.get(canonical) ?? pathname);
    if (canonical !== null) this.#paths.set(canonical, first);
    const stale = first !== pathname;
    const title = stale ? this.#view.title : (metadata.headline ?? this.#view.title);
    const published = stale ? null : metadata.published;
    return {
      published,
      article: {
        key: articleKey(href, stale ? null : canonical),
        url: href,
        canonical: stale ? null : canonical,
        title,
        publisher: metadata.publisher ?? metadata.site,
        published,
        lang,
        get corrections() {
          return metadata.corrections;
        },
      },
    };
  }
}

import { minify } from 'terser';
import type { Plugin } from 'vite';

/** What a content script says to the manifest, which at run time is said to nobody. */
const FOR_THE_MANIFEST = /matches:\[[^\]]*\],runAt:"document_idle",allFrames:!0,noScriptStartedPostMessage:!0,/;

/**
 * Packs scripts once more after the bundler's own minifier. What runs in pages is read anew on each of them, and the two
 * together come out 2 to 5 per cent smaller (brotli) than either alone.
 */
export const tighten = (): Plugin => ({
  name: 'gloss:tighten',
  apply: 'build',
  async generateBundle(_, bundle) {
    for (const chunk of Object.values(bundle)) {
      if (chunk.type !== 'chunk') continue;
      const { code } = await minify(chunk.code, { ecma: 2020, module: true, compress: { passes: 3 } });
      if (code === undefined) continue;
      if (chunk.name === 'probe' && !FOR_THE_MANIFEST.test(code))
        this.error('the probe says other things to the manifest');
      chunk.code = code.replace(FOR_THE_MANIFEST, '');
    }
  },
});

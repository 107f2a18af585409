import { join } from 'node:path';
import { defineConfig } from 'wxt';
import { watchPacks, writePackAssets } from './lib/cli/pack-assets.ts';
import { tighten } from './lib/cli/tighten.ts';

// Hosts are needed to run the probe on any news page and to inject the annotator where the probe finds an article.
const everyWebPage = ['http://*/*', 'https://*/*'];

export default defineConfig({
  modules: ['@wxt-dev/webextension-polyfill', '@wxt-dev/i18n/module'],
  imports: false,
  publicDir: 'assets/public',
  i18n: { localesDir: 'assets/locales' },
  manifestVersion: 3,
  manifest: ({ browser }) => ({
    name: '__MSG_app_name__',
    description: '__MSG_app_description__',
    default_locale: 'en',
    permissions: ['storage', 'scripting', 'contextMenus', ...(browser === 'firefox' ? [] : ['sidePanel'])],
    host_permissions: everyWebPage,
    content_security_policy: {
      // Nothing Gloss shows or runs comes from the network: 'self' is the extension's own package.
      extension_pages:
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'; object-src 'none'",
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'gloss@gloss.example',
              strict_min_version: '140.0',
              data_collection_permissions: { required: ['none'] },
            },
            // The first Firefox for Android that knows `data_collection_permissions`.
            gecko_android: { strict_min_version: '142.0' },
          },
        }
      : { minimum_chrome_version: '128' }),
  }),
  hooks: {
    'vite:build:extendConfig': (entrypoints, config) => {
      if (entrypoints.some(({ name }) => name === 'probe' || name === 'annotator')) {
        config.resolve = {
          ...config.resolve,
          alias: [
            { find: 'wxt/browser', replacement: join(import.meta.dirname, 'lib/native-browser.ts') },
            {
              find: 'wxt/utils/content-script-context',
              replacement: join(import.meta.dirname, 'lib/no-script-context.ts'),
            },
            // The library's pre-check, which nobody calls, comes with it: leaving it out makes the annotator smaller.
            { find: './Readability-readerable', replacement: '@mozilla/readability/Readability.js' },
          ],
        };
      }
    },
    // Packs are compiled here, so that a broken one stops the build with file, line and reason. WXT writes generated files
    // as text, so what is compiled is copied from its own folder.
    'build:publicAssets': (wxt, files) => {
      const folder = join(wxt.config.wxtDir, 'packs');
      for (const name of writePackAssets(folder))
        files.push({ relativeDest: `packs/${name}`, absoluteSrc: join(folder, name) });
      for (const model of ['names.bin', 'claims.bin'])
        files.push({
          relativeDest: `models/${model}`,
          absoluteSrc: join(import.meta.dirname, 'assets/models', model),
        });
    },
    'server:started': (wxt, server) => watchPacks(server, join(wxt.config.outDir, 'packs'), wxt.logger),
  },
  vite: () => ({
    build: { target: 'es2023' },
    plugins: [tighten()],
  }),
});

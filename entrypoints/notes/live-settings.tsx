import { useEffect, useState } from 'preact/hooks';
import { SettingsPage } from '../../components/settings-page.tsx';
import { readSettings, watchSettings, writeSettings, type Settings } from '../../lib/settings.ts';

/** The settings, kept up to date with what the popup or another window changes. */
export function LiveSettings() {
  const [settings, setSettings] = useState<Settings | null>(null);
  useEffect(() => {
    const life = new AbortController();
    void readSettings().then(setSettings);
    watchSettings(setSettings, life.signal);
    return () => life.abort();
  }, []);
  if (settings === null) return <main />;
  return (
    <SettingsPage
      settings={settings}
      onChange={({ offHosts, hidden, ...change }) =>
        void writeSettings({
          ...change,
          ...(offHosts === undefined ? {} : { offHosts: [...offHosts] }),
          ...(hidden === undefined ? {} : { hidden: [...hidden] }),
        })
      }
    />
  );
}

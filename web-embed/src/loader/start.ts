import type { Repeat } from '../model/Repeat.ts';
import type { Site } from '../model/Site.ts';
import { isDue } from '../model/isDue.ts';
import { DONE, PENDING } from '../model/storageKeys.ts';
import { today } from '../model/today.ts';
import type { showSurvey } from '../widget/showSurvey.ts';
import type { resumePending } from '../widget/resumePending.ts';
import { afterParsing } from './afterParsing.ts';
import { storedKeys } from './storedKeys.ts';
import { storedValue } from './storedValue.ts';
import { whenIdle } from './whenIdle.ts';

interface Widget {
  showSurvey: typeof showSurvey;
  resumePending: typeof resumePending;
}

interface Config {
  surveys: ({ id: string; placement: string } & Repeat)[];
}

/** Decides what this page shows, and loads the widget only if it shows something or has answers to send. */
export async function start(site: Site): Promise<void> {
  const widget = () => import(`${site.origin}/embed/${WIDGET_FILE}`) as Promise<Widget>;
  const keys = storedKeys();
  if (keys.some((key) => key.startsWith(PENDING))) {
    widget().then(({ resumePending }) => { resumePending(); }).catch(() => undefined);
  }

  const config = site.channel === 'LINK' ? undefined : fetchConfig(site);
  await afterParsing();
  const places = [...document.querySelectorAll<HTMLElement>('[data-luotain-survey]')];
  const named = places.map((place) => place.dataset.luotainSurvey);
  for (const place of places) {
    const id = place.dataset.luotainSurvey;
    if (id) {
      widget().then(({ showSurvey }) => { showSurvey(site, id, place); }).catch(() => undefined);
    }
  }

  const live = (await config)?.surveys[0];
  if (!live) {
    return;
  }
  const unnamed = places.filter((place) => !place.dataset.luotainSurvey);
  if (unnamed.length) {
    const { showSurvey } = await widget();
    unnamed.forEach((place) => { showSurvey(site, live.id, place); });
  } else if (live.placement === 'popover' && !named.includes(live.id) && isDue(storedValue(DONE + live.id), live, today(), false)) {
    await whenIdle();
    (await widget()).showSurvey(site, live.id);
  }
}

async function fetchConfig({ origin, siteKey }: Site): Promise<Config | undefined> {
  try {
    const response = await fetch(`${origin}/embed/${siteKey}/config.json`, { credentials: 'omit' });
    return response.ok ? ((await response.json()) as Config) : undefined;
  } catch {
    return undefined;
  }
}

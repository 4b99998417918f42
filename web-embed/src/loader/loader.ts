import type { Site } from '../model/Site.ts';
import { start } from './start.ts';

const script = document.currentScript;
if (script instanceof HTMLScriptElement && script.dataset.site) {
  const site: Site = {
    origin: new URL(script.src).origin,
    siteKey: script.dataset.site,
    channel: script.dataset.channel === 'LINK' ? 'LINK' : 'WIDGET',
    ...(script.dataset.respondent ? { respondentToken: script.dataset.respondent } : {}),
  };
  start(site).catch(() => undefined);
}

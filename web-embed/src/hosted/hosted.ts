import { REFUSED } from '../model/refused.ts';
import { refusal } from './refusal.ts';
import { takeInvitation } from './takeInvitation.ts';

takeInvitation();
addEventListener('hashchange', () => { location.reload(); });
addEventListener(REFUSED, (event) => {
  const text = document.createElement('p');
  text.role = 'status';
  text.textContent = refusal((event as CustomEvent<string>).detail, document.documentElement.lang);
  document.querySelector('main')?.append(text);
});

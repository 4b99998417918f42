const KEY = 'luotain:token';

/** The token, for as long as the tab is open; where storage is forbidden, for as long as the page is. */
export const tokenStore = {
  get: (): string => {
    try {
      return sessionStorage.getItem(KEY) ?? '';
    } catch {
      return '';
    }
  },
  set: (token: string): void => {
    try {
      sessionStorage.setItem(KEY, token);
    } catch {
      return;
    }
  },
};

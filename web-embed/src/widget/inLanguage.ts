const LANGUAGES = ['en', 'fi', 'sv'];

/** Texts in the language of a locale, in English when they do not have it. Each is given in English, Finnish and Swedish, parted by `|`. */
export function inLanguage<Name extends string>(texts: Record<Name, string>, locale: string): Record<Name, string> {
  const index = Math.max(LANGUAGES.indexOf(locale.replace(/-.*/, '').toLowerCase()), 0);
  return Object.fromEntries(Object.entries<string>(texts).map(([name, text]) => [name, text.split('|')[index]])) as Record<Name, string>;
}

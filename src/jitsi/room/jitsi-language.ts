/** Languages of Jitsi's `lang/languages.json`, release 13.2.0. */
const languages = new Set(
  'af ar be bg ca cs da de dsb el en eo es es-US et eu fa fi fr fr-CA gl he hi hr hsb hu hy id is it ja kab kk ko lt lv ml mn mr nb nl no oc pl pt pt-BR ro ru sc sk sl sq sr sv te tr uk vi zh-CN zh-TW'.split(
    ' ',
  ),
);

/** Jitsi's name for the first of these language tags that it has; null leaves the choice to the server. */
export function jitsiLanguage(tags: readonly string[]): string | null {
  for (const tag of tags) {
    const name = namesFor(tag).find((candidate) => languages.has(candidate));
    if (name !== undefined) return name;
  }
  return null;
}

/** What Jitsi may call a language, the closest first. */
function namesFor(tag: string): string[] {
  const locale = asLocale(tag);
  if (!locale) return [];
  const { language, region } = locale;
  const exact = region ? `${language}-${region}` : language;
  if (language === 'zh') return [exact, locale.maximize().script === 'Hant' ? 'zh-TW' : 'zh-CN'];
  // Jitsi's es-US is the Spanish of Latin America.
  if (language === 'es' && region && region !== 'ES') return ['es-US'];
  return [exact, language === 'nn' ? 'no' : language];
}

/** A page may write anything into `lang`. */
function asLocale(tag: string): Intl.Locale | null {
  try {
    // WebKit keeps an old name, such as `iw`, unless it is given the new one.
    return new Intl.Locale(Intl.getCanonicalLocales(tag)[0]!);
  } catch {
    return null;
  }
}

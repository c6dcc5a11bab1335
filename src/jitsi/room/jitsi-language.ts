/** Languages in Jitsi's `lang/languages.json`, release 13.2.0. */
const languages = new Set(
  'af ar be bg ca cs da de dsb el en eo es es-US et eu fa fi fr fr-CA gl he hi hr hsb hu hy id is it ja kab kk ko lt lv ml mn mr nb nl no oc pl pt pt-BR ro ru sc sk sl sq sr sv te tr uk vi zh-CN zh-TW'.split(
    ' ',
  ),
);

/** Returns Jitsi's name for the first supported language tag; null if there is none, so that the server decides. */
export function jitsiLanguage(tags: readonly string[]): string | null {
  for (const tag of tags) {
    const name = namesFor(tag).find((candidate) => languages.has(candidate));
    if (name !== undefined) return name;
  }
  return null;
}

/** Returns the possible Jitsi names of a language, best match first. */
function namesFor(tag: string): string[] {
  const locale = asLocale(tag);
  if (!locale) return [];
  const { language, region } = locale;
  const exact = region ? `${language}-${region}` : language;
  if (language === 'zh') return [exact, locale.maximize().script === 'Hant' ? 'zh-TW' : 'zh-CN'];
  // Jitsi uses es-US for Latin American Spanish.
  if (language === 'es' && region && region !== 'ES') return ['es-US'];
  return [exact, language === 'nn' ? 'no' : language];
}

/** Returns null for an invalid tag, because `lang` can contain any text. */
function asLocale(tag: string): Intl.Locale | null {
  try {
    // WebKit keeps deprecated tags such as `iw` unless they are canonicalized first.
    return new Intl.Locale(Intl.getCanonicalLocales(tag)[0]!);
  } catch {
    return null;
  }
}

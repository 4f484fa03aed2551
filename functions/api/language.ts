import type { Language } from '#domain/messages/language';

/** Vietnamese, unless the header of the request ranks English above it. */
export function languageOf(acceptLanguage: string | undefined): Language {
  const wanted = acceptLanguage ?? '';
  return quality(wanted, 'en') > quality(wanted, 'vi') ? 'en' : 'vi';
}

/** "en-GB;q=0.8" is 0.8 for en; 0 where the language is not named. */
function quality(header: string, language: Language): number {
  const qualities = header.split(',').map((range) => {
    const [tag = '', ...parameters] = range
      .trim()
      .toLowerCase()
      .split(/\s*;\s*/);
    if (tag !== language && !tag.startsWith(`${language}-`)) return 0;
    const q = parameters.find((parameter) => parameter.startsWith('q='));
    return q === undefined ? 1 : Number(q.slice(2)) || 0;
  });
  return Math.max(...qualities);
}

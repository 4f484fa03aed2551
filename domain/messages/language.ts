/** Vietnamese first: it is what people read; English stands beside it for those who maintain the program. */
export type Language = 'vi' | 'en';

export const LANGUAGES = ['vi', 'en'] as const satisfies readonly Language[];

import type { Language } from '#domain/messages/language';

/** The sentences of one region of the screen in every language: one that lacks a sentence does not compile. */
export type Texts<T> = Readonly<Record<Language, T>>;

// What a figure is called, by its concept: "mean", "band:15-18", "resource:central".
import { COMMUNE_FACTS } from '#domain/form/commune-facts';
import { RESOURCE_SOURCES } from '#domain/form/resources';
import { STATISTICS } from '#domain/form/statistics';
import type { Language } from '#domain/messages/language';

type Names = Readonly<Record<string, (name: string) => string>>;

const NAMES: Readonly<Record<Language, Names>> = {
  vi: {
    mean: () => 'Bình quân tiêu chí/xã',
    met: () => 'Tổng số tiêu chí đạt',
    reported: () => 'Số xã đã có phiếu',
    expected: () => 'Số xã phải có phiếu',
    band: (name) => `Xã đạt ${name} tiêu chí`,
    criterion: (name) => `Xã đạt tiêu chí ${name}`,
    added: (name) => (name === 'recognised' ? 'Xã được công nhận thêm trong năm' : name),
    resource: (name) => itemName(RESOURCE_SOURCES, name, 'vi'),
    statistic: (name) => itemName([...STATISTICS, ...COMMUNE_FACTS], name, 'vi'),
  },
  en: {
    mean: () => 'Mean number of criteria met',
    met: () => 'Criteria met in all',
    reported: () => 'Communes with a sheet',
    expected: () => 'Communes that owe a sheet',
    band: (name) => `Communes with ${name} criteria met`,
    criterion: (name) => `Communes that meet criterion ${name}`,
    added: (name) => (name === 'recognised' ? 'Communes recognised this year' : name),
    resource: (name) => itemName(RESOURCE_SOURCES, name, 'en'),
    statistic: (name) => itemName([...STATISTICS, ...COMMUNE_FACTS], name, 'en'),
  },
};

/** One that has no name here is shown as it is. */
export function conceptName(concept: string, language: Language): string {
  const [kind = '', ...name] = concept.split(':');
  return NAMES[language][kind]?.(name.join(':')) ?? concept;
}

interface Named {
  readonly id: string;
  readonly text: Readonly<Record<Language, string>>;
}

function itemName(items: readonly Named[], id: string, language: Language): string {
  return items.find((item) => item.id === id)?.text[language] ?? id;
}

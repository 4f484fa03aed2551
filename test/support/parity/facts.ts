// What somebody says of a sheet, in one language whoever speaks: "indicator 17.1" → "met", "missing" → "2".
import type { Verdict } from '#domain/sheet/entry';
import { MET, MET_NONE, NOT_MET } from '#workbook/template/words';

export type Facts = ReadonlyMap<string, string>;

export type SaidBy = Readonly<Record<string, Facts>>;

/** A verdict as it stands in a cell; whatever else stands there, it is none. */
export function verdictIn(text: string): Verdict {
  if (text === MET || text === MET_NONE) return 'met';
  return text === NOT_MET ? 'notMet' : 'unknown';
}

/** What they do not all say alike; of a fact that only one speaks of nothing is known. */
export function disagreements(saidBy: SaidBy): readonly string[] {
  const facts = new Set(Object.values(saidBy).flatMap((said) => [...said.keys()]));
  return [...facts].flatMap((fact) => {
    const answers = Object.entries(saidBy).flatMap(([who, said]) =>
      said.has(fact) ? [[who, said.get(fact)!] as const] : [],
    );
    const differ = new Set(answers.map(([, answer]) => answer)).size > 1;
    return differ ? [`${fact}: ${answers.map((answer) => answer.join(' ')).join(', ')}`] : [];
  });
}

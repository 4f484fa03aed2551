/** docs/reference: every function on one page, made from the JSDoc and the golden cases as the help pages are. */
import type { FunctionId } from '#addin/functions/ids';
import { exampleOf, columnName, type Example } from './example.ts';
import { EN_FUNCTIONS } from './messages/en-functions.ts';
import { REFERENCE_WORDS, type ReferenceWords } from './messages/reference-words.ts';
import { syntax, type CasesOf, type DescribedFunction } from './pages.ts';
import type { Language } from '#domain/messages/language';

/** Enough to see how it is meant; the help page has all of them. */
const EXAMPLES = 3;

export function functionReference(
  functions: readonly DescribedFunction[],
  casesOf: CasesOf,
  language: Language,
): string {
  const words = REFERENCE_WORDS[language];
  const sections = functions
    .map((each) => (language === 'en' ? inEnglish(each) : each))
    .map((each) => section(each, examplesOf(each.id, casesOf), words));
  return [`# ${words.title}`, words.intro, ...sections].join('\n\n') + '\n';
}

function inEnglish(it: DescribedFunction): DescribedFunction {
  const { description, parameters } = EN_FUNCTIONS[it.id as FunctionId];
  return {
    ...it,
    description,
    parameters: it.parameters.map((each) => ({ ...each, description: parameters[each.name]! })),
  };
}

const examplesOf = (id: string, casesOf: CasesOf): readonly Example[] =>
  casesOf(id)
    .map((each) => exampleOf(id, each))
    .filter(({ isError }) => !isError)
    .sort((a, b) => blanks(a) - blanks(b))
    .slice(0, EXAMPLES);

/** Cases with blanks are there to be tested; a reader begins with the ordinary ones. */
const blanks = ({ formula, cells }: Example): number =>
  cells.flat().filter((cell) => cell === '').length + (formula.endsWith('()') ? 1 : 0);

function section(it: DescribedFunction, examples: readonly Example[], words: ReferenceWords) {
  const parameters = it.parameters.map(
    ({ name, description, optional }) =>
      `- \`${name}\`${optional ? ` (${words.optional})` : ''}: ${description}`,
  );
  return [
    `## NTM.${it.id}`,
    it.description,
    `\`${syntax(it)}\``,
    ...(it.options?.stream ? [words.fromStore] : []),
    parameters.join('\n'),
    ...examples.map((each) => example(each, words)),
  ].join('\n\n');
}

function example({ why, formula, cells, shows }: Example, words: ReferenceWords): string {
  const lines = [
    formula,
    ...cells.map((row, at) => `  ${rowName(at, row.length)}: ${row.join(' │ ')}`.trimEnd()),
    ...shows.map((row) => `→ ${row.join(' │ ')}`.trimEnd()),
  ];
  const caption = words.captions ? `${why}\n\n` : '';
  return `${caption}\`\`\`text\n${lines.join('\n')}\n\`\`\``;
}

/** "A2:C2", or "A2" where the row has one cell. */
function rowName(row: number, columns: number): string {
  const first = `${columnName(0)}${row + 1}`;
  return columns === 1 ? first : `${first}:${columnName(columns - 1)}${row + 1}`;
}

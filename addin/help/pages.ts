/** The help pages that Excel opens from a function: static, made from the JSDoc of the functions and their golden cases. */
import { columnName, exampleOf, type Example, type GoldenCase } from './example.ts';
import { HELP } from './messages/vi.ts';

/** As functions.json has it. */
export interface DescribedFunction {
  readonly id: string;
  readonly description?: string;
  readonly parameters: readonly {
    readonly name: string;
    readonly description?: string;
    readonly optional?: boolean;
  }[];
  readonly options?: { readonly stream?: boolean };
}

export type CasesOf = (id: string) => readonly GoldenCase[];

/** By file name. */
export function helpPages(
  functions: readonly DescribedFunction[],
  casesOf: CasesOf,
): ReadonlyMap<string, string> {
  return new Map([
    ['index.html', indexPage(functions)],
    ...functions.map((each) => [`${each.id}.html`, functionPage(each, casesOf(each.id))] as const),
  ]);
}

function indexPage(functions: readonly DescribedFunction[]): string {
  const rows = functions.map(
    ({ id, description = '' }) =>
      `<tr><th scope="row"><a href="${id}.html">${id}</a></th><td>${text(firstSentence(description))}</td></tr>`,
  );
  return page(
    HELP.title,
    `<h1>${HELP.title}</h1><p>${HELP.intro}</p>
<table><thead><tr><th scope="col">${HELP.function}</th><th scope="col">${HELP.purpose}</th></tr></thead>
<tbody>${rows.join('\n')}</tbody></table>`,
  );
}

function functionPage(it: DescribedFunction, cases: readonly GoldenCase[]): string {
  const examples = cases.map((each) => exampleOf(it.id, each));
  const failing = examples.filter(({ isError }) => isError);
  return page(
    `NTM.${it.id}`,
    `<nav><a href="index.html">← ${HELP.back}</a></nav>
<h1>NTM.${it.id}</h1>
<p class="lead">${text(it.description ?? '')}</p>
${it.options?.stream ? `<p class="store">${HELP.fromStore}</p>` : ''}
<h2>${HELP.syntax}</h2>
<pre>${text(syntax(it))}</pre>
<h2>${HELP.parameters}</h2>
${parameterTable(it)}
<h2>${HELP.examples}</h2>
${examples
  .filter(({ isError }) => !isError)
  .map(figure)
  .join('\n')}
${failing.length > 0 ? `<h2>${HELP.errors}</h2><p>${HELP.errorsIntro}</p>${failing.map(figure).join('\n')}` : ''}`,
  );
}

/** "=NTM.RATIO(n; d; [decimals])": the semicolon is what Excel in Vietnamese asks for. */
export function syntax({ id, parameters }: DescribedFunction): string {
  const names = parameters.map(({ name, optional }) => (optional ? `[${name}]` : name));
  return `=NTM.${id}(${names.join('; ')})`;
}

function parameterTable({ parameters }: DescribedFunction): string {
  const rows = parameters.map(
    ({ name, description = '', optional }) =>
      `<tr><th scope="row"><code>${name}</code>${optional ? ` <small>(${HELP.optional})</small>` : ''}</th><td>${text(description)}</td></tr>`,
  );
  return `<table><thead><tr><th scope="col">${HELP.parameter}</th><th scope="col">${HELP.meaning}</th></tr></thead>
<tbody>${rows.join('\n')}</tbody></table>`;
}

function figure({ why, where, formula, cells, shows, isError }: Example): string {
  return `<figure>
<figcaption>${text(why)}${where === null ? '' : ` <small>(${text(where)})</small>`}</figcaption>
${cells.length > 0 ? sheet(cells) : ''}<pre>${text(formula)}</pre>
<div class="shows${isError ? ' error' : ''}"><span>${HELP.shows}</span>${plainTable(shows)}</div>
</figure>`;
}

/** Cells with the letters and numbers that the formula names them by. */
function sheet(cells: readonly (readonly string[])[]): string {
  const letters = cells[0]!.map((_, column) => `<th scope="col">${columnName(column)}</th>`);
  const rows = cells.map(
    (row, at) =>
      `<tr><th scope="row">${at + 1}</th>${row.map((cell) => `<td>${text(cell)}</td>`).join('')}</tr>`,
  );
  return `<div class="scroll"><table class="cells"><thead><tr><td></td>${letters.join('')}</tr></thead><tbody>${rows.join('')}</tbody></table></div>\n`;
}

function plainTable(rows: readonly (readonly string[])[]): string {
  const lines = rows.map(
    (row) => `<tr>${row.map((cell) => `<td>${text(cell)}</td>`).join('')}</tr>`,
  );
  return `<table class="cells"><tbody>${lines.join('')}</tbody></table>`;
}

function page(title: string, body: string): string {
  return `<!doctype html>
<html lang="${HELP.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${text(title)}</title>
<link rel="stylesheet" href="style.css">
</head>
<body>
<main>
${body}
</main>
</body>
</html>
`;
}

const firstSentence = (description: string): string =>
  description.split(/(?<=[.:;])\s/, 1)[0]!.replace(/[.:;]$/, '');

function text(plain: string): string {
  return plain.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

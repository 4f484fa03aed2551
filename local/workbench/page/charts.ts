/** Charts of the sheet that is looked at: what was recorded of them, as labelled frames. */
import { fullAddress } from '../host/grid/address.ts';
import type { ChartRecord } from '../host/records.ts';
import type { Texts } from '../messages/texts.ts';
import type { Book } from './book.ts';
import { element } from './dom.ts';

export function chartFrames(book: Book, texts: Texts): HTMLElement {
  const frames = element('div', { class: 'charts', 'aria-label': texts.charts, role: 'group' });
  const show = () => {
    const { id } = book.grid.activeSheet();
    frames.replaceChildren(...book.records.of(id).charts.map((chart) => frame(book, chart)));
  };
  book.records.listen((_, what) => {
    if (what === 'charts') show();
  });
  book.grid.listen(({ kind }) => {
    if (kind === 'activated') show();
  });
  show();
  return frames;
}

function frame({ grid }: Book, { type, set, source }: ChartRecord): HTMLElement {
  const sheet = grid.sheets().find(({ id }) => id === source.sheet);
  const title = set.get('title.text') ?? set.get('name') ?? type;
  return element(
    'figure',
    {},
    element('figcaption', {}, String(title)),
    element('p', {}, String(set.get('chartType') ?? type)),
    element('p', {}, sheet ? fullAddress(sheet.name, source.area) : ''),
  );
}

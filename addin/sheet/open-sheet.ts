/** The sheet in the open workbook: judged after every change, and the ways in which a person acts on it. */
import { explanationNote } from '#domain/sheet/addresses';
import { entryAt } from '#domain/sheet/sheet';
import type { Finding } from '#domain/rules/finding';
import { parseRange, type CellPlace } from '#workbook/reader/opened';
import { textValue, typedValue, type CellWrite } from '../excel/cell-write.ts';
import type { OpenWorkbook } from '../excel/workbook.ts';
import { Store, type Readable } from '../state/store.ts';
import { formState, type FormState, type OpenForm } from './form-state.ts';

export class OpenSheet {
  readonly state: Readable<FormState>;

  constructor(readonly workbook: OpenWorkbook) {
    const state = new Store<FormState>(formState(workbook.cells.get()));
    workbook.cells.subscribe(() => state.set(formState(workbook.cells.get())));
    this.state = state;
  }

  form(): OpenForm | null {
    const state = this.state.get();
    return state.kind === 'form' ? state : null;
  }

  async show(place: CellPlace): Promise<void> {
    await this.workbook.show(place);
  }

  /** All corrections given are one step to undo. */
  async correct(findings: readonly Finding[]): Promise<void> {
    const writes = findings.flatMap(({ correction }): CellWrite[] => {
      const place = correction && this.form()?.form.places.get(correction.at);
      return place ? [{ ...place, value: typedValue(correction.to) }] : [];
    });
    if (writes.length > 0) await this.workbook.write(writes);
  }

  /** Where the explanation of a finding is written; undefined where this file has no cell for it. */
  explanationPlace(found: Finding): CellPlace | undefined {
    return this.form()?.form.places.get(explanationAddress(found));
  }

  async explain(found: Finding, text: string): Promise<void> {
    const place = this.explanationPlace(found);
    if (place) await this.workbook.write([{ ...place, value: textValue(text.trim()) }]);
  }
}

/** As the rules look for it: of the indicator, of the cell, or of the sheet. */
export function explanationAddress({ indicator, at }: Finding): string {
  return explanationNote(indicator ?? at ?? 'sheet');
}

/** Entry cells in which somebody typed a formula. */
export function computedEntries({ form, cells }: OpenForm): readonly CellPlace[] {
  return [...form.places].flatMap(([address, place]) => {
    const at = parseRange(`'${place.sheet}'!${place.cell}`);
    const computed = at && entryAt(form.sheet, address) && cells.cell(at).formula !== null;
    return computed ? [place] : [];
  });
}

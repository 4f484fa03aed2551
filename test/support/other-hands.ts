// The form that went through other hands, and what was on it before it did. The files themselves are kept in
// test/fixtures, so that they are read on every machine; test/soffice makes them anew where LibreOffice is.
import { findUnit, treeAt } from '#domain/units/trees';
import { shippedPack } from '#domain/packs/catalogue';
import type { Sheet } from '#domain/sheet/sheet';
import { formHeader } from '#workbook/header';
import type { ReadOptions } from '#workbook/reader/read';
import type { TemplateInput } from '#workbook/template/context';
import original from '../fixtures/other-hands/sheet.json' with { type: 'json' };

export const pack = shippedPack('qd-1980-2016', 'vi-du');

export const originalSheet = { ...original, packHash: pack.hash } as unknown as Sheet;

const unit = findUnit('05986', '2017-06-30')!;

export const originalInput: TemplateInput = {
  pack,
  header: formHeader(treeAt('2017-06-30')!, unit),
  period: originalSheet.period,
  copyId: 'copy-1',
  created: '2017-06-30T00:00:00Z',
  sheet: originalSheet,
};

/** The fixtures outlive changes of the pack: whatever hash they name, it is this pack. */
export const readOptions: ReadOptions = {
  packByHash: () => pack,
  defaultPack: pack,
  period: originalSheet.period,
};

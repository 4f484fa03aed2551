/** A workbook in Univer, in an element of the page. */
import {
  IUndoRedoService,
  LifecycleService,
  LifecycleStages,
  LocaleType,
  mergeLocales,
  Univer,
  type IWorkbookData,
} from '@univerjs/core';
import { FUniver } from '@univerjs/core/facade';
import { UniverSheetsConditionalFormattingPreset } from '@univerjs/preset-sheets-conditional-formatting';
import conditionalEn from '@univerjs/preset-sheets-conditional-formatting/locales/en-US';
import conditionalVi from '@univerjs/preset-sheets-conditional-formatting/locales/vi-VN';
import {
  CalculationMode,
  FormulaDataModel,
  UniverSheetsCorePreset,
} from '@univerjs/preset-sheets-core';
import coreEn from '@univerjs/preset-sheets-core/locales/en-US';
import coreVi from '@univerjs/preset-sheets-core/locales/vi-VN';
import { UniverSheetsDataValidationPreset } from '@univerjs/preset-sheets-data-validation';
import validationEn from '@univerjs/preset-sheets-data-validation/locales/en-US';
import validationVi from '@univerjs/preset-sheets-data-validation/locales/vi-VN';
import '@univerjs/preset-sheets-core/lib/index.css';
import '@univerjs/preset-sheets-conditional-formatting/lib/index.css';
import '@univerjs/preset-sheets-data-validation/lib/index.css';
import { functionDescriptions, univerFunctions, type FunctionsOptions } from './functions.ts';
import { readTypedTextAsVietnamese } from './typed-text.ts';
import type { Facade, FacadeWorkbook } from './types.ts';

export interface UniverOptions {
  readonly container: HTMLElement;
  readonly snapshot: IWorkbookData;
  readonly functions: FunctionsOptions;
  readonly language: 'vi' | 'en';
  readonly dark: boolean;
}

export interface OpenedUniver {
  readonly facade: Facade;
  readonly workbook: FacadeWorkbook;
  readonly undo: IUndoRedoService;
  readonly formulas: FormulaDataModel;
  /** Until then there is nothing to select in. */
  readonly rendered: Promise<void>;
  dispose(): void;
}

const LOCALES = {
  [LocaleType.VI_VN]: mergeLocales(coreVi, conditionalVi, validationVi),
  [LocaleType.EN_US]: mergeLocales(coreEn, conditionalEn, validationEn),
};

export function openUniver(options: UniverOptions): OpenedUniver {
  const { container, snapshot, functions, language, dark } = options;
  const univer = new Univer({
    locale: language === 'vi' ? LocaleType.VI_VN : LocaleType.EN_US,
    locales: LOCALES,
    darkMode: dark,
  });
  const presets = [
    UniverSheetsCorePreset({
      container,
      // The ribbon is ours.
      header: false,
      formulaBar: true,
      footer: { menus: false },
      formula: {
        function: [...univerFunctions(functions)],
        description: functionDescriptions(functions),
        // What the file says stands until something is typed.
        initialFormulaComputing: CalculationMode.WHEN_EMPTY,
      },
    }),
    UniverSheetsDataValidationPreset(),
    UniverSheetsConditionalFormattingPreset(),
  ];
  for (const plugin of presets.flatMap(({ plugins }) => plugins)) {
    if (Array.isArray(plugin)) univer.registerPlugin(plugin[0], plugin[1]);
    else univer.registerPlugin(plugin);
  }
  const facade = FUniver.newAPI(univer);
  const workbook = facade.createWorkbook(snapshot);
  if (language === 'vi') {
    workbook.setNumfmtLocal('vi');
    readTypedTextAsVietnamese(univer.__getInjector());
  }
  return {
    facade,
    workbook,
    undo: univer.__getInjector().get(IUndoRedoService),
    formulas: univer.__getInjector().get(FormulaDataModel),
    rendered: univer.__getInjector().get(LifecycleService).onStage(LifecycleStages.Rendered),
    dispose: () => univer.dispose(),
  };
}

/** One open workbook: the file, its cells in Univer, and Excel played over them for the pane. */
import { changesOf, type FileChanges } from '../file/changes.ts';
import type { OpenedFile } from '../file/opened-file.ts';
import { recordsOf } from '../file/records.ts';
import { savedFile } from '../file/saved-file.ts';
import { plainOf } from '../file/style.ts';
import { playExcel, WEB_PAYLOAD_BYTES, type Conditions, type Excel } from '../host/excel.ts';
import { Calls } from '../host/functions/calls.ts';
import type { FunctionMetadata } from '../host/functions/metadata.ts';
import { customFunctionsObject, CUSTOM_FUNCTIONS_SERVICE } from '../host/functions/service.ts';
import type { Visibility } from '../host/model/add-in-services.ts';
import type { RequirementSets } from '../host/protocol/requirements.ts';
import { supports } from '../host/protocol/requirements.ts';
import type { Records } from '../host/records.ts';
import type { Language } from '../messages/texts.ts';
import { AnsweredCells, forgetOverwritten } from '../univer/answered-cells.ts';
import { Calculation } from '../univer/calculation.ts';
import type { Blanks } from '../univer/function-arguments.ts';
import { openUniver, type OpenedUniver } from '../univer/open-univer.ts';
import { sheetPlaces, snapshotOf } from '../univer/snapshot.ts';
import { showRecords } from '../univer/show-records.ts';
import { UniverGrid } from '../univer/univer-grid.ts';

export interface BookOptions {
  readonly file: OpenedFile;
  readonly container: HTMLElement;
  readonly functions: readonly FunctionMetadata[];
  readonly requirements: RequirementSets;
  readonly language: Language;
  readonly dark: boolean;
  readonly blanks: () => Blanks;
  readonly limitsPayload: boolean;
  readonly post: (text: string) => void;
  /** Of the pane. */
  readonly visibility: Visibility;
  readonly onUnknown: (what: string) => void;
}

const NAMESPACE = 'NTM';

export class Book {
  readonly conversation = crypto.randomUUID();
  readonly paneId = crypto.randomUUID();
  readonly records: Records;
  readonly grid: UniverGrid;
  readonly excel: Excel;
  readonly conditions: Conditions;
  readonly calls: Calls;
  readonly univer: OpenedUniver;
  private file: OpenedFile;

  constructor(private readonly options: BookOptions) {
    const { file, requirements, functions, limitsPayload } = options;
    this.file = file;
    const places = sheetPlaces(file);
    this.records = recordsOf(file, places);
    this.calls = new Calls({
      send: (messages) => void this.excel.session.emitRichMessages(messages),
      onAnswered: (cells) => answered.add(cells),
      later: (work) => calculation.afterwards(work),
    });
    this.univer = openUniver({
      ...options,
      snapshot: snapshotOf(file, this.records),
      functions: {
        namespace: NAMESPACE,
        functions: supports(requirements, 'CustomFunctionsRuntime') ? functions : [],
        calls: this.calls,
        blanks: options.blanks,
        sheetName: (id) => this.univer.workbook.getSheetBySheetId(id)?.getSheetName() ?? '',
      },
    });
    const calculation = new Calculation(this.univer.facade);
    const answered = new AnsweredCells(this.univer.facade, calculation);
    this.grid = new UniverGrid({
      ...this.univer,
      plain: plainOf(file.workbook),
      veryHidden: new Set(
        places.filter((_, at) => file.sheets[at]!.veryHidden).map(({ id }) => id),
      ),
    });
    this.conditions = { editing: false, payloadBytes: limitsPayload ? WEB_PAYLOAD_BYTES : null };
    this.excel = this.playExcel();
    showRecords(this.univer.facade, this.univer.workbook, this.records);
    forgetOverwritten(this.univer.facade, this.calls);
  }

  get name(): string {
    return this.file.name;
  }

  private playExcel(): Excel {
    const { language, requirements, post, visibility, onUnknown } = this.options;
    return playExcel({
      grid: this.grid,
      records: this.records,
      conditions: this.conditions,
      conversation: this.conversation,
      origin: location.origin,
      context: {
        id: this.paneId,
        language: language === 'vi' ? 'vi-VN' : 'en-US',
        documentUrl: `${location.origin}/${encodeURIComponent(this.file.name)}`,
        requirements,
      },
      post,
      visibility,
      onUnknown,
      services: { [CUSTOM_FUNCTIONS_SERVICE]: () => customFunctionsObject(this.calls) },
    });
  }

  changes(): FileChanges {
    const places = sheetPlaces(this.file);
    return changesOf(this.file, this.grid, (index) => places[index]!.id);
  }

  /** As it was when it was opened. */
  get opened(): Uint8Array {
    return this.file.bytes;
  }

  saved(changes = this.changes()): Uint8Array {
    return savedFile(this.file.bytes, changes, this.records.settings);
  }

  invoke(command: string, functionName: string): void {
    const event = { source: { id: command } };
    this.excel.session.emit('appCommandInvoked', [command, functionName, JSON.stringify(event)]);
  }

  /** All functions are asked again: blank cells are something else now. */
  calculateAnew(): void {
    this.calls.forgetAll();
    this.grid.calculate();
  }

  close(): void {
    this.univer.dispose();
  }
}

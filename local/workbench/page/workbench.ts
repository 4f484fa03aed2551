/** The page as a whole: one workbook at a time, the pane beside it, and what a person chooses around them. */
import { openFile } from '../file/opened-file.ts';
import { WEB_PAYLOAD_BYTES } from '../host/excel.ts';
import type { FunctionMetadata } from '../host/functions/metadata.ts';
import {
  EXCEL_2016,
  TARGET,
  VOLUME_2021,
  type RequirementSets,
} from '../host/protocol/requirements.ts';
import { TEXTS, type Texts } from '../messages/texts.ts';
import { Book } from './book.ts';
import { putBy, takeBack } from './carried-book.ts';
import { chartFrames } from './charts.ts';
import { element } from './dom.ts';
import { guardLocked } from './guard-locked.ts';
import { ribbonTab } from './manifest.ts';
import { Pane } from './pane.ts';
import { forgetAddIn, keepPreferences, type Preferences } from './preferences.ts';
import { ribbon } from './ribbon.ts';
import { playNetwork, readExample, signInAs, type Example, type User } from './server.ts';
import { titleBar, type TitleBar } from './title-bar.ts';

export interface WorkbenchOptions {
  readonly preferences: Preferences;
  readonly functions: readonly FunctionMetadata[];
  readonly manifest: string | null;
  readonly examples: readonly Example[];
  readonly users: readonly User[];
}

const VERSIONS: Readonly<Record<Preferences['version'], RequirementSets>> = {
  current: TARGET,
  volume2021: VOLUME_2021,
  excel2016: EXCEL_2016,
};

export class Workbench {
  book: Book | null = null;
  private readonly texts: Texts;
  private readonly title: TitleBar;
  private readonly pane: Pane;
  private readonly grid = element('main', { class: 'grid' });
  private readonly message = element('span', { class: 'message', role: 'status' });
  private deafen = () => {};

  constructor(private readonly options: WorkbenchOptions) {
    const { preferences, manifest } = options;
    this.texts = TEXTS[preferences.language];
    document.documentElement.lang = preferences.language;
    document.documentElement.dataset['look'] = preferences.look;
    this.title = titleBar({
      ...options,
      texts: this.texts,
      onOpenFile: (file) => void this.openFile(file),
      onOpenExample: (example) => void this.openExample(example),
      onSave: () => this.download(),
      onPrefer: (change) => void this.prefer(change),
    });
    this.pane = new Pane({
      texts: this.texts,
      width: preferences.paneWidth,
      onWidth: (paneWidth) => this.keep({ paneWidth }),
    });
    const strip = ribbon({
      texts: this.texts,
      tab: manifest === null ? null : ribbonTab(manifest, preferences.language),
      onShowPane: () => (this.pane.isVisible = true),
      onCommand: (command, functionName) => this.book?.invoke(command, functionName),
    });
    this.grid.dataset['drop'] = this.texts.dropHere;
    document.body.replaceChildren(
      this.title.element,
      strip,
      element('div', { class: 'work' }, this.grid, this.pane.divider, this.pane.element),
      element('footer', { class: 'status' }, this.message),
    );
    this.listenToDrops();
  }

  async openFile(file: File): Promise<void> {
    await this.open(file.name, new Uint8Array(await file.arrayBuffer()));
  }

  async openExample({ code, name }: Example): Promise<void> {
    await this.open(name, await readExample(code));
  }

  /** Says what is wrong with a file that cannot be opened, and keeps the one that is open. */
  async open(name: string, bytes: Uint8Array): Promise<void> {
    const file = await openFile(name, bytes).catch(() => null);
    if (!file) return this.say(this.texts.unreadable);
    this.close();
    const { preferences, functions } = this.options;
    const container = element('div', { class: 'univer' });
    this.grid.replaceChildren(container);
    const requirements = VERSIONS[preferences.version];
    const book = new Book({
      file,
      container,
      functions,
      requirements,
      language: preferences.language,
      dark: preferences.look === 'dark',
      blanks: () => preferences.blanks,
      limitsPayload: preferences.limitsPayload,
      post: (text) => this.pane.post(text),
      visibility: this.pane,
      onUnknown: (what) => this.say(this.texts.unknown(what)),
    });
    await book.univer.rendered;
    this.book = book;
    this.watch(book);
    this.grid.append(chartFrames(book, this.texts));
    this.title.show(book.name, '');
    this.deafen = this.pane.hear(book.excel.session);
    this.pane.load(book.conversation, book.paneId, requirements, preferences.language);
  }

  /** What `carry` put by before the page began anew; whether there was anything. */
  async reopen(): Promise<boolean> {
    const carried = await takeBack();
    if (!carried) return false;
    await this.open(carried.name, carried.bytes);
    if (carried.isDirty) this.title.show(carried.name, this.texts.unsaved);
    return true;
  }

  private watch(book: Book): void {
    guardLocked(book, () => this.say(this.texts.locked));
    book.grid.listen((event) => {
      if (event.kind === 'changed') this.title.show(book.name, this.texts.unsaved);
      if (event.kind !== 'selected') return;
      const { row, column } = event.area;
      this.say(book.calls.messageAt({ sheet: event.sheet, row, column }) ?? '');
    });
    const { facade } = book.univer;
    const { refusesWhileEditing } = this.options.preferences;
    facade.addEvent(facade.Event.SheetEditStarted, () => {
      book.conditions.editing = refusesWhileEditing;
    });
    facade.addEvent(facade.Event.SheetEditEnded, () => {
      book.conditions.editing = false;
    });
  }

  private close(): void {
    this.deafen();
    this.book?.close();
    this.book = null;
  }

  private download(): void {
    const { book, texts } = this;
    if (!book) return;
    const changes = book.changes();
    const { formulasAsValues, newSheets } = changes;
    const bytes = book.saved(changes);
    const link = element('a', {
      download: book.name,
      href: URL.createObjectURL(new Blob([bytes.slice()])),
    });
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
    const said = [
      bytes === book.opened ? texts.unchanged : texts.savedAs(book.name),
      ...(formulasAsValues > 0 ? [texts.formulasAsValues(formulasAsValues)] : []),
      ...(newSheets.length > 0 ? [texts.sheetsSavedPlain(newSheets.map(({ name }) => name))] : []),
    ];
    book.records.isDirty = false;
    this.title.show(book.name, '');
    this.say(said.join(' · '));
  }

  private say(text: string): void {
    this.message.textContent = text;
  }

  /** What is different at once is; for the rest the page begins anew. */
  private async prefer(change: Partial<Preferences>): Promise<void> {
    this.keep(change);
    if (change.blanks) return this.book?.calculateAnew();
    if (change.network) return playNetwork(change.network);
    if (change.limitsPayload !== undefined && this.book) {
      this.book.conditions.payloadBytes = change.limitsPayload ? WEB_PAYLOAD_BYTES : null;
      return;
    }
    if (change.refusesWhileEditing !== undefined) return;
    if (change.user !== undefined) {
      forgetAddIn(localStorage);
      await signInAs(change.user);
    }
    await this.carry();
    location.reload();
  }

  private async carry(): Promise<void> {
    const { book } = this;
    if (!book) return;
    const bytes = book.saved();
    await putBy({ name: book.name, bytes, isDirty: bytes !== book.opened });
  }

  private keep(change: Partial<Preferences>): void {
    Object.assign(this.options.preferences, change);
    keepPreferences(localStorage, this.options.preferences);
  }

  private listenToDrops(): void {
    const mark = (dropping: boolean) => this.grid.classList.toggle('dropping', dropping);
    this.grid.addEventListener('dragover', (event) => {
      event.preventDefault();
      mark(true);
    });
    this.grid.addEventListener('dragleave', () => mark(false));
    this.grid.addEventListener('drop', (event) => {
      event.preventDefault();
      mark(false);
      const [file] = event.dataTransfer?.files ?? [];
      if (file) void this.openFile(file);
    });
  }
}

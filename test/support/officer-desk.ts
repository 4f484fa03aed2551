// An officer before a workbook in Excel, with a server that can go away: the real reader, sender, API and store.
import { apiOver, type Api } from '#domain/routes/client';
import type { CellPlace } from '#workbook/reader/opened';
import { UnreachableError } from '#addin/client/fetch-api';
import { ExcelWorkbook } from '#addin/excel/workbook';
import { computedEntries, OpenSheet } from '#addin/sheet/open-sheet';
import type { OpenForm } from '#addin/sheet/form-state';
import { Store } from '#addin/state/store';
import { Sender } from '#addin/sync/sender';
import type { Session } from '#addin/account/account';
import { officer, type ApiWorld, type Person } from '../functions/api/world.ts';
import type { OpenedOffice } from './office/open-office.ts';

/** `away`: nobody answers · `deaf`: the request arrives and the answer is lost on the way back. */
export type Line = 'open' | 'away' | 'deaf';

export class OfficerDesk {
  line: Line = 'open';
  /** What would be called later, were there a clock. */
  readonly alarms: (() => void)[] = [];
  readonly session: Store<Session>;
  readonly sheet: OpenSheet;
  readonly sender: Sender;
  readonly api: Api;

  private constructor(
    readonly office: OpenedOffice,
    readonly excel: ExcelWorkbook,
    world: ApiWorld,
    who: Person | null,
  ) {
    this.session = new Store<Session>(
      who
        ? { kind: 'signedIn', user: { ...who, name: who.id, device: null } }
        : { kind: 'signedOut', why: 'never' },
    );
    this.api = apiOver(async ({ method, path, body }) => {
      if (this.line === 'away') throw new UnreachableError();
      const init = { method, ...(body === undefined ? {} : { body }) };
      const answer = await world.send(who, path, init);
      if (this.line === 'deaf') throw new UnreachableError();
      return { status: answer.status, text: JSON.stringify(answer.body) };
    });
    this.sheet = new OpenSheet(excel);
    this.sender = new Sender({
      sheet: this.sheet,
      api: this.api,
      session: this.session,
      now: () => '2017-07-01T08:00:00.000Z',
      later: (run) => {
        this.alarms.push(run);
        return () => this.alarms.splice(this.alarms.indexOf(run), 1);
      },
    });
  }

  static async open(office: OpenedOffice, world: ApiWorld, who: Person | null = officer) {
    const excel = new ExcelWorkbook();
    const desk = new OfficerDesk(office, excel, world, who);
    excel.computedCells = () => computedEntries(desk.form);
    await excel.open();
    return desk;
  }

  get form(): OpenForm {
    const form = this.sheet.form();
    if (!form) throw new Error('No form is open');
    return form;
  }

  place(address: string): CellPlace {
    const place = this.form.form.places.get(address);
    if (!place) throw new Error(`No cell for ${address}`);
    return place;
  }

  async type(address: string, typed: string | number): Promise<void> {
    const { sheet, cell } = this.place(address);
    this.office.grid.type(sheet, cell, typed);
    await this.office.settled();
  }

  /** What stands in the cell, whoever put it there. */
  cell(address: string) {
    const { sheet, cell } = this.place(address);
    return this.office.grid.value(sheet, cell);
  }

  codes(): readonly string[] {
    return this.form.findings.map(({ code }) => code);
  }

  async nextAlarm(): Promise<void> {
    this.alarms.shift()!();
    await this.sender.idle();
  }
}

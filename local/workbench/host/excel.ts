/** All that plays Excel behind one add-in page: model, batches, conversation. The grid is somebody else's. */
import { Executor } from './batch/executor.ts';
import { OfficeError } from './batch/errors.ts';
import { batchRequest, type BatchAnswer } from './batch/request.ts';
import type { HostObject } from './batch/host-object.ts';
import type { Grid } from './grid/grid.ts';
import type { Host } from './host.ts';
import { addInServices, type Visibility } from './model/add-in-services.ts';
import { announceGridEvents } from './model/announcements.ts';
import { workbookObject } from './model/workbook.ts';
import type { AppContext } from './protocol/app-context.ts';
import { Session, type SettingsStore } from './protocol/session.ts';
import type { Records } from './records.ts';

/** What may be wrong with Excel, for the time being. */
export interface Conditions {
  /** A person is typing into a cell: every batch is refused. */
  editing: boolean;
  /** Excel on the web takes 5 MB; null for no limit. */
  payloadBytes: number | null;
}

export interface ExcelOptions {
  readonly grid: Grid;
  readonly records: Records;
  readonly context: AppContext;
  readonly conversation: string;
  readonly origin: string;
  readonly conditions: Conditions;
  readonly post: (text: string) => void;
  readonly onUnknown: (what: string) => void;
  readonly visibility?: Visibility;
  readonly onCommandDone?: (data: unknown) => void;
  /** Beside the workbook: "Microsoft.ExcelServices.CustomFunctions". */
  readonly services?: Readonly<Record<string, () => HostObject>>;
}

export interface Excel {
  readonly host: Host;
  readonly session: Session;
}

/** Of the category of events among the rich messages. */
const EVENTS = 65_536;

export function playExcel(options: ExcelOptions): Excel {
  const { grid, records, conditions, services = {}, visibility = { isVisible: true } } = options;
  const host: Host = {
    grid,
    records,
    announce: (event, target, message) => {
      session.emitRichMessages([[EVENTS, event, target, JSON.stringify(message)]]);
    },
  };
  const executor = new Executor({
    root: () => workbookObject(host),
    settled: () => grid.settled(),
    services: { ...services, ...addInServices(visibility) },
  });
  const session = new Session({
    ...options,
    settings: settingsOf(records),
    run: (body) => run(body, executor, grid, conditions),
  });
  announceGridEvents(host);
  grid.listen(({ kind }) => {
    if (kind === 'selected') session.emit('documentSelectionChanged', {});
  });
  return { host, session };
}

export const WEB_PAYLOAD_BYTES = 5 * 1024 * 1024;

async function run(
  body: string,
  executor: Executor,
  grid: Grid,
  { editing, payloadBytes }: Conditions,
): Promise<BatchAnswer> {
  if (editing) return refusal(new OfficeError('InvalidOperationInCellEditMode', ''));
  if (payloadBytes !== null && body.length > payloadBytes) {
    return refusal(new OfficeError('RequestPayloadSizeLimitExceeded', ''));
  }
  const batch = batchRequest.parse(JSON.parse(body));
  const answer = await grid.asOneStep(() => executor.run(batch));
  if (payloadBytes !== null && JSON.stringify(answer).length > payloadBytes) {
    return refusal(new OfficeError('ResponsePayloadSizeLimitExceeded', ''));
  }
  return answer;
}

function refusal({ code, message, location, status }: OfficeError): BatchAnswer {
  const said = { Code: code, Message: message, ActionIndex: 0, Location: location };
  return { Results: [], TraceIds: [], Error: { ...said, HttpStatusCode: status } };
}

/** `Office.context.document.settings` and `workbook.settings` are two doors to one room. */
function settingsOf({ settings }: Records): SettingsStore {
  return {
    all: () => [...settings].map(([key, value]) => [key, JSON.stringify(value)] as const),
    replace(all) {
      settings.clear();
      for (const [key, text] of all) settings.set(key, JSON.parse(text));
    },
  };
}

/** One add-in page talking to Excel: it is told where it is, runs batches, and hears events it registered for. */
import type { BatchAnswer } from '../batch/request.ts';
import { appContext, type AppContext } from './app-context.ts';
import {
  ACTION,
  DISPATCH,
  dispatched,
  MESSAGE,
  parseRequest,
  RESPONSE,
  RICH_API_BODY,
  RICH_API_FLAGS,
  savedSettings,
  type Request,
} from './messages.ts';

export interface SessionOptions {
  readonly conversation: string;
  readonly context: AppContext;
  /** Of the page that plays Excel. */
  readonly origin: string;
  readonly post: (text: string) => void;
  /** `body` is what office.js sent, not looked at yet. */
  readonly run: (body: string, flags: number) => Promise<BatchAnswer>;
  readonly settings: SettingsStore;
  /** A command of the ribbon has ended. */
  readonly onCommandDone?: (data: unknown) => void;
  /** What no table knows: said aloud. */
  readonly onUnknown: (what: string) => void;
}

/** A name, and a value as a text of JSON. */
export type SettingText = readonly [string, string];

export interface SettingsStore {
  all(): readonly SettingText[];
  replace(settings: readonly SettingText[]): void;
}

/** [category, type, target, message] */
export type RichMessage = readonly [number, number, string, string];

export class Session {
  private readonly registered = new Map<string, number>();
  private lastMessage = 0;

  constructor(private readonly options: SessionOptions) {}

  /** Whatever came by `postMessage`; what is none of this conversation is left alone. */
  async receive(text: unknown): Promise<void> {
    const request = parseRequest(text);
    if (request?._conversationId !== this.options.conversation) return;
    if (request._actionType === ACTION.invoke) {
      this.answer(request, await this.invoked(request));
      return;
    }
    if (request._actionType === ACTION.register) {
      this.registered.set(request._actionName, request._correlationId);
    } else this.registered.delete(request._actionName);
    this.answer(request, DONE);
  }

  /** False where the page has not registered for it. */
  emit(name: string, data: unknown): boolean {
    const correlation = this.registered.get(name);
    if (correlation === undefined) return false;
    this.post(name, correlation, RESPONSE.event, data);
    return true;
  }

  hears(name: string): boolean {
    return this.registered.has(name);
  }

  /** Events and calls of custom functions travel together. */
  emitRichMessages(messages: readonly RichMessage[]): boolean {
    return this.emit('richApiMessage', {
      ArrayData: messages.map((message) => [...message, ++this.lastMessage]),
    });
  }

  private async invoked(request: Request): Promise<unknown> {
    switch (request._actionName) {
      case 'ContextActivationManager_getAppContextAsync':
        return appContext(this.options.context, this.options.settings);
      case 'ContextActivationManager_notifyHost':
        return null;
      case 'executeMethod':
        return this.executed(request._data);
      default:
        this.options.onUnknown(request._actionName);
        return null;
    }
  }

  private async executed(data: unknown): Promise<unknown> {
    const call = dispatched.parse(data);
    const { DispatchId } = call.DdaMethod;
    switch (DispatchId) {
      case DISPATCH.richApi: {
        const given = call.ArrayData ?? (call.Data as unknown[]);
        const body = String(given[RICH_API_BODY]);
        const answer = await this.options.run(body, Number(given[RICH_API_FLAGS] ?? 0));
        return { ...DONE, Data: [200, [], JSON.stringify(answer)] };
      }
      case DISPATCH.loadSettings:
        return { ...DONE, Properties: this.options.settings.all() };
      case DISPATCH.saveSettings:
        this.options.settings.replace(settingsIn(data));
        return DONE;
      case DISPATCH.appCommandCompleted:
        this.options.onCommandDone?.(data);
        return DONE;
      case DISPATCH.closeContainer:
        return DONE;
      default:
        this.options.onUnknown(`executeMethod ${DispatchId}`);
        return { Error: UNSUPPORTED, Version: 1 };
    }
  }

  private answer(request: Request, data: unknown): void {
    this.post(request._actionName, request._correlationId, RESPONSE.call, data);
  }

  private post(name: string, correlation: number, responseType: number, data: unknown): void {
    this.options.post(
      JSON.stringify({
        _messageType: MESSAGE.response,
        _actionName: name,
        _conversationId: this.options.conversation,
        _correlationId: correlation,
        _origin: this.options.origin,
        _serializerVersion: 1,
        _errorCode: 0,
        _responseType: responseType,
        _data: data,
      }),
    );
  }
}

const DONE = { Error: 0, Version: 1 } as const;

/** "The operation is not supported" of office.js. */
const UNSUPPORTED = 5000;

function settingsIn(data: unknown): readonly SettingText[] {
  return savedSettings.parse(data).DdaSettingsMethod.Properties;
}

/** Runs batches on the object model. What fails stops its batch there, as in Excel; what ran before it has happened. */
import { Arguments } from './arguments.ts';
import { OfficeError, unknownMember } from './errors.ts';
import { HostObject } from './host-object.ts';
import { inTheModel, query } from './query.ts';
import {
  ACTION,
  PATH,
  type Action,
  type ActionResult,
  type ArgumentInfo,
  type BatchAnswer,
  type BatchRequest,
  type ObjectPath,
} from './request.ts';

export interface ExecutorOptions {
  /** `context.workbook` */
  readonly root: () => HostObject;
  /** Formulas have followed what was written: what is read is what a person would see. */
  readonly settled: () => Promise<void>;
  /** By full name: "Microsoft.ExcelServices.CustomFunctions". */
  readonly services: Readonly<Record<string, () => HostObject>>;
}

export class Executor {
  private readonly references = new Map<string, HostObject>();
  private readonly kept = new WeakMap<HostObject, string>();
  private lastReference = 0;

  constructor(private readonly options: ExecutorOptions) {}

  async run(batch: BatchRequest): Promise<BatchAnswer> {
    const resolved = new Map<number, HostObject | null>();
    const results: ActionResult[] = [];
    const traces: number[] = [];
    for (const [index, action] of batch.Actions.entries()) {
      try {
        if (action.ActionType === ACTION.trace) traces.push(action.Id);
        results.push({ ActionId: action.Id, Value: await this.act(action, batch, resolved) });
      } catch (error) {
        return { Results: results, TraceIds: traces, Error: failure(error, index) };
      }
    }
    return { Results: results, TraceIds: traces };
  }

  private async act(
    action: Action,
    batch: BatchRequest,
    resolved: Map<number, HostObject | null>,
  ): Promise<unknown> {
    if (action.ActionType === ACTION.trace) return null;
    const object = this.resolve(action.ObjectPathId, batch, resolved);
    const argumentsOf = (member: string) =>
      this.argumentsOf(action.ArgumentInfo, member, batch, resolved);
    const name = inTheModel(action.Name ?? '');
    switch (action.ActionType) {
      case ACTION.instantiate:
        return object && this.identify(object);
      case ACTION.query:
        await this.options.settled();
        return object && query(object, action.QueryInfo ?? {}, (each) => this.identify(each));
      case ACTION.method:
        return object && this.callForValue(object, name, argumentsOf(`${object.type}.${name}`));
      case ACTION.set:
        if (!object) throw new OfficeError('InvalidObjectPath', name);
        assign(object, name, argumentsOf(name).raw(0));
        return null;
      default:
        throw unknownMember('ActionType', String(action.ActionType));
    }
  }

  private resolve(
    id: number,
    batch: BatchRequest,
    resolved: Map<number, HostObject | null>,
  ): HostObject | null {
    const known = resolved.get(id);
    if (known !== undefined) return known;
    const path = batch.ObjectPaths[id];
    if (!path) throw new OfficeError('InvalidObjectPath', String(id));
    const found = this.follow(path, batch, resolved);
    resolved.set(id, found);
    return found;
  }

  private follow(
    path: ObjectPath,
    batch: BatchRequest,
    resolved: Map<number, HostObject | null>,
  ): HostObject | null {
    switch (path.ObjectPathType) {
      case PATH.root:
        return this.options.root();
      case PATH.nothing:
        return null;
      case PATH.service: {
        const service = this.options.services[path.Name];
        if (!service) throw unknownMember('Service', path.Name);
        return service();
      }
      case PATH.reference: {
        const kept = this.references.get(path.Name);
        if (!kept) throw new OfficeError('InvalidReference', path.Name);
        return kept;
      }
    }
    // Below nothing there is nothing.
    const parent = this.resolve(path.ParentObjectPathId!, batch, resolved);
    if (parent === null) return null;
    const name = path.ObjectPathType === PATH.indexer ? 'getItem' : inTheModel(path.Name);
    if (path.ObjectPathType === PATH.property) {
      const link = parent.linkTo(name);
      if (!link) throw unknownMember(parent.type, name);
      return link();
    }
    const args = this.argumentsOf(path.ArgumentInfo, `${parent.type}.${name}`, batch, resolved);
    const result = this.call(parent, name, args);
    if (result !== null && !(result instanceof HostObject)) throw unknownMember(parent.type, name);
    return result;
  }

  private async callForValue(object: HostObject, name: string, args: Arguments): Promise<unknown> {
    if (name === '_KeepReference') {
      this.keep(object);
      return null;
    }
    const value = await this.call(object, name, args);
    return value instanceof HostObject ? this.identify(value) : (value ?? null);
  }

  private call(object: HostObject, name: string, args: Arguments): unknown {
    if (name === '_RemoveReference') {
      this.references.delete(args.text(0));
      return null;
    }
    if (name === '_RemoveAllReferences') {
      this.references.clear();
      return null;
    }
    const method = object.method(name);
    if (!method) throw unknownMember(object.type, name);
    return method(args);
  }

  private argumentsOf(
    info: ArgumentInfo | undefined,
    member: string,
    batch: BatchRequest,
    resolved: Map<number, HostObject | null>,
  ): Arguments {
    const given = info?.Arguments ?? [];
    const ids = info?.ReferencedObjectPathIds ?? [];
    const objectFor = (value: unknown) =>
      typeof value === 'number' ? this.resolve(value, batch, resolved) : value;
    const values = given.map((value, at) => {
      const id = ids[at];
      if (!id) return value;
      if (!Array.isArray(id) || !Array.isArray(value)) return objectFor(value);
      return value.map((each: unknown, index) => (id[index] ? objectFor(each) : each));
    });
    return new Arguments(values, member);
  }

  private keep(object: HostObject): void {
    if (this.kept.has(object)) return;
    const reference = `reference-${++this.lastReference}`;
    this.kept.set(object, reference);
    this.references.set(reference, object);
  }

  private identify(object: HostObject): Record<string, unknown> {
    const { id } = object;
    const reference = object.kind.byReference ? this.kept.get(object) : undefined;
    return {
      ...(id === undefined ? {} : { _Id: id, Id: id }),
      ...(reference === undefined ? {} : { _ReferenceId: reference }),
    };
  }
}

function assign(object: HostObject, name: string, value: unknown): void {
  const set = object.setter(name);
  if (!set) throw unknownMember(object.type, name);
  set(value);
}

function failure(error: unknown, index: number) {
  const refused =
    error instanceof OfficeError
      ? error
      : new OfficeError('GeneralException', '', `Workbench failed: ${(error as Error).stack}`);
  return {
    Code: refused.code,
    Message: refused.message,
    ActionIndex: index,
    Location: refused.location,
    HttpStatusCode: refused.status,
  };
}

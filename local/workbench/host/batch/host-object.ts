/** One object of Excel's model: what there is to know of its type, and what it stands for. */
import type { Arguments } from './arguments.ts';

/** Whatever JSON can say. */
export type Plain = unknown;

type Result = Plain | HostObject | Promise<Plain>;

/**
 * All that the host knows of a type. A name that stands in none of these tables is refused by name.
 * Members are named as in Excel's JavaScript API.
 */
export interface Kind<T> {
  readonly type: string;
  /** Values that can be loaded; with no selection all of them are. */
  readonly get?: Readonly<Record<string, (target: T) => Plain>>;
  readonly set?: Readonly<Record<string, (target: T, value: Plain) => void>>;
  /** Other objects. */
  readonly link?: Readonly<Record<string, (target: T) => HostObject | null>>;
  readonly call?: Readonly<Record<string, (target: T, args: Arguments) => Result>>;
  /** Of a collection. */
  readonly items?: (target: T) => readonly HostObject[];
  /** By which the collection it is in finds it again, in a later request too. */
  readonly id?: (target: T) => string;
  /** Nothing finds it again but a reference that the host keeps for it. */
  readonly byReference?: true;
}

export class HostObject {
  private constructor(
    readonly kind: Kind<never>,
    private readonly target: unknown,
  ) {}

  static of<T>(kind: Kind<T>, target: T): HostObject {
    return new HostObject(kind, target);
  }

  as<T>(kind: Kind<T>): T | undefined {
    const same: Kind<never> = kind;
    return this.kind === same ? (this.target as T) : undefined;
  }

  get type(): string {
    return this.kind.type;
  }

  get id(): string | undefined {
    return this.kind.id?.(this.target as never);
  }

  get items(): readonly HostObject[] | undefined {
    return this.kind.items?.(this.target as never);
  }

  getter(name: string): (() => Plain) | undefined {
    const get = own(this.kind.get, name);
    return get && (() => get(this.target as never));
  }

  setter(name: string): ((value: Plain) => void) | undefined {
    const set = own(this.kind.set, name);
    return set && ((value) => set(this.target as never, value));
  }

  linkTo(name: string): (() => HostObject | null) | undefined {
    const link = own(this.kind.link, name);
    return link && (() => link(this.target as never));
  }

  method(name: string): ((args: Arguments) => Result) | undefined {
    const call = own(this.kind.call, name);
    return call && ((args) => call(this.target as never, args));
  }
}

function own<T>(table: Readonly<Record<string, T>> | undefined, name: string): T | undefined {
  return table && Object.hasOwn(table, name) ? table[name] : undefined;
}

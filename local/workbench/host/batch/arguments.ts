/** Arguments of a call as they came over the wire, each read as what the member wants, or refused as Excel would. */
import { OfficeError } from './errors.ts';
import { HostObject, type Kind } from './host-object.ts';

export class Arguments {
  constructor(
    private readonly values: readonly unknown[],
    /** "Range.getCell" */
    private readonly member: string,
  ) {}

  raw(at: number): unknown {
    return this.values[at];
  }

  isGiven(at: number): boolean {
    return this.values[at] !== undefined && this.values[at] !== null;
  }

  text(at: number): string {
    const value = this.values[at];
    if (typeof value !== 'string') throw this.invalid();
    return value;
  }

  optionalText(at: number): string | undefined {
    return this.isGiven(at) ? this.text(at) : undefined;
  }

  whole(at: number): number {
    const value = this.values[at];
    if (typeof value !== 'number' || !Number.isInteger(value)) throw this.invalid();
    return value;
  }

  number(at: number): number {
    const value = this.values[at];
    if (typeof value !== 'number') throw this.invalid();
    return value;
  }

  flag(at: number): boolean {
    const value = this.values[at] ?? false;
    if (typeof value !== 'boolean') throw this.invalid();
    return value;
  }

  record(at: number): Readonly<Record<string, unknown>> {
    const value = this.values[at] ?? {};
    if (typeof value !== 'object' || Array.isArray(value)) throw this.invalid();
    return value as Record<string, unknown>;
  }

  object<T>(at: number, kind: Kind<T>): T {
    const value = this.values[at];
    const found = value instanceof HostObject ? value.as(kind) : undefined;
    if (found === undefined) throw this.invalid();
    return found;
  }

  isObject(at: number): boolean {
    return this.values[at] instanceof HostObject;
  }

  invalid(): OfficeError {
    return new OfficeError('InvalidArgument', this.member);
  }
}

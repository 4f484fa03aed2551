/** Arguments of a formula as Excel hands them to a custom function: converted to the kind that is asked for. */
import {
  ErrorType,
  type ArrayValueObject,
  type BaseReferenceObject,
  type BaseValueObject,
  type FunctionVariantType,
} from '@univerjs/preset-sheets-core';
import type { FunctionMetadata, ParameterMetadata } from '../host/functions/metadata.ts';

/** What a blank cell is: 0 or "" on the desktop, null on the web. */
export type Blanks = 'desktop' | 'web';

/** An error among the arguments is the result. */
export class ArgumentError extends Error {
  constructor(readonly type: ErrorType) {
    super(type);
  }
}

export function argumentsOf(
  { parameters }: FunctionMetadata,
  given: readonly FunctionVariantType[],
  blanks: Blanks,
): readonly unknown[] {
  const last = parameters.at(-1);
  const fixed = last?.repeating ? parameters.slice(0, -1) : parameters;
  const values = fixed.map((parameter, at) => {
    const variant = given[at];
    return variant === undefined ? null : converted(variant, parameter, blanks);
  });
  if (!last?.repeating) return values;
  return [...values, given.slice(fixed.length).map((each) => converted(each, last, blanks))];
}

function converted(variant: FunctionVariantType, parameter: ParameterMetadata, blanks: Blanks) {
  const { type, dimensionality } = parameter;
  const rows = rowsOf(variant);
  if (dimensionality === 'matrix') {
    return rows.map((row) => row.map((cell) => plain(cell, type, blanks)));
  }
  if (rows.length !== 1 || rows[0]!.length !== 1) throw new ArgumentError(ErrorType.VALUE);
  return plain(rows[0]![0] ?? null, type, blanks);
}

type Cell = BaseValueObject | null;

function rowsOf(variant: FunctionVariantType): readonly (readonly Cell[])[] {
  if (variant.isReferenceObject()) {
    return matrixOf((variant as BaseReferenceObject).toArrayValueObject());
  }
  if ((variant as BaseValueObject).isArray()) return matrixOf(variant as ArrayValueObject);
  return [[variant as BaseValueObject]];
}

function matrixOf(array: ArrayValueObject): Cell[][] {
  const rows = array.getArrayValue();
  return Array.from({ length: array.getRowCount() }, (_, row) =>
    Array.from(
      { length: array.getColumnCount() },
      (_unused, column) => rows[row]?.[column] ?? null,
    ),
  );
}

function plain(cell: Cell, type: string, blanks: Blanks): unknown {
  if (!cell || cell.isNull()) return blank(type, blanks);
  if (cell.isError()) throw new ArgumentError(cell.getValue() as ErrorType);
  return as(type, cell.getValue());
}

function blank(type: string, blanks: Blanks): unknown {
  if (blanks === 'web') return null;
  return type === 'string' ? '' : 0;
}

function as(type: string, value: unknown): unknown {
  switch (type) {
    case 'number': {
      const number = typeof value === 'string' && value.trim() === '' ? NaN : Number(value);
      if (Number.isNaN(number)) throw new ArgumentError(ErrorType.VALUE);
      return number;
    }
    case 'string':
      return typeof value === 'boolean' ? String(value).toUpperCase() : String(value);
    case 'boolean':
      if (typeof value !== 'string') return Boolean(value);
      if (!/^(true|false)$/i.test(value)) throw new ArgumentError(ErrorType.VALUE);
      return /^true$/i.test(value);
    default:
      return value;
  }
}

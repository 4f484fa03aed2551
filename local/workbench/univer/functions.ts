/** Custom functions as functions of Univer's formulas: they show #BUSY! until the add-in has answered. */
import {
  ArrayValueObject,
  BaseFunction,
  BooleanValueObject,
  type ErrorType,
  ErrorValueObject,
  FunctionType,
  NumberValueObject,
  StringValueObject,
  type BaseReferenceObject,
  type BaseValueObject,
  type FunctionVariantType,
  type IFunctionInfo,
} from '@univerjs/preset-sheets-core';
import { fullAddress } from '../host/grid/address.ts';
import { cellAt } from '../host/grid/area.ts';
import type { Calls } from '../host/functions/calls.ts';
import type { FunctionMetadata } from '../host/functions/metadata.ts';
import type { FunctionResult, FunctionValue } from '../host/functions/result.ts';
import { ArgumentError, argumentsOf, type Blanks } from './function-arguments.ts';
import { areaOf } from './range.ts';

export interface FunctionsOptions {
  readonly namespace: string;
  readonly functions: readonly FunctionMetadata[];
  readonly calls: Calls;
  readonly blanks: () => Blanks;
  readonly sheetName: (id: string) => string;
}

type FunctionClass = [new (name: string) => BaseFunction, string];

/** Univer's own word for a cell whose answer is on its way does not exist; Excel's does. */
const BUSY = '#BUSY!' as ErrorType;

export function univerFunctions(options: FunctionsOptions): readonly FunctionClass[] {
  return options.functions.map((fn) => [classOf(fn, options), nameOf(fn, options)]);
}

function nameOf({ name }: FunctionMetadata, { namespace }: FunctionsOptions): string {
  return `${namespace}.${name}`.toUpperCase();
}

function classOf(fn: FunctionMetadata, options: FunctionsOptions) {
  const { parameters } = fn;
  const needed = parameters.filter(({ optional, repeating }) => !optional && !repeating).length;
  const most = parameters.at(-1)?.repeating ? MOST_ARGUMENTS : parameters.length;
  return class extends BaseFunction {
    override minParams = needed;
    override maxParams = most;
    // Blanks would arrive as 0 otherwise.
    override needsReferenceObject = true;

    override calculate(...given: FunctionVariantType[]): BaseValueObject {
      try {
        const result = options.calls.resultFor({
          cell: { sheet: this.subUnitId!, row: this.row, column: this.column },
          fn,
          args: argumentsOf(fn, given, options.blanks()),
          address: fn.options.requiresAddress
            ? fullAddress(options.sheetName(this.subUnitId!), cellAt(this.row, this.column))
            : null,
          parameterAddresses: fn.options.requiresParameterAddresses
            ? given.map((each) => addressOf(each, options))
            : null,
        });
        return result === undefined ? ErrorValueObject.create(BUSY) : valueObject(result);
      } catch (error) {
        if (error instanceof ArgumentError) return ErrorValueObject.create(error.type);
        throw error;
      }
    }
  };
}

const MOST_ARGUMENTS = 255;

/** "" for what stands in the formula itself. */
function addressOf(variant: FunctionVariantType, { sheetName }: FunctionsOptions): string {
  if (!variant.isReferenceObject()) return '';
  const reference = variant as BaseReferenceObject;
  return fullAddress(sheetName(reference.getSheetId()), areaOf(reference.getRangePosition()));
}

function valueObject(result: FunctionResult): BaseValueObject {
  if (!Array.isArray(result)) return scalar(result as FunctionValue);
  const rows = (result as FunctionValue[][]).map((row) => row.map(scalar));
  return ArrayValueObject.create({
    calculateValueList: rows,
    rowCount: rows.length,
    columnCount: rows[0]?.length ?? 0,
    unitId: '',
    sheetId: '',
    row: -1,
    column: -1,
  });
}

function scalar(value: FunctionValue): BaseValueObject {
  switch (typeof value) {
    case 'number':
      return NumberValueObject.create(value);
    case 'boolean':
      return BooleanValueObject.create(value);
    case 'string':
      return StringValueObject.create(value);
    default:
      return ErrorValueObject.create(value.error as ErrorType);
  }
}

/** What is shown while somebody types one. */
export function functionDescriptions(options: FunctionsOptions): IFunctionInfo[] {
  return options.functions.map((fn) => ({
    functionName: nameOf(fn, options),
    functionType: FunctionType.User,
    description: fn.description,
    abstract: fn.description,
    functionParameter: fn.parameters.map(
      ({ name, description, dimensionality, optional, repeating }) => ({
        name,
        detail: description,
        example: dimensionality === 'matrix' ? 'A1:B2' : '1',
        require: optional || repeating ? 0 : 1,
        repeat: repeating ? 1 : 0,
      }),
    ),
  }));
}

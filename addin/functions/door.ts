/** Where an error of ours becomes one of Excel's, with the sentence that the cell's card shows. */
import type { Language } from '#domain/messages/language';
import { FunctionError, type ErrorKind } from './function-error.ts';
import { errorSentence } from './messages/messages.ts';
import type { AnyFunction } from './table.ts';

const CODE_OF: Readonly<Record<ErrorKind, () => CustomFunctions.ErrorCode>> = {
  notAvailable: () => CustomFunctions.ErrorCode.notAvailable,
  invalidValue: () => CustomFunctions.ErrorCode.invalidValue,
};

/** What is none of ours is a fault of the program and goes on its way. */
export function cellError(error: unknown, language: Language): CustomFunctions.Error {
  if (!(error instanceof FunctionError)) throw error;
  return new CustomFunctions.Error(CODE_OF[error.kind](), errorSentence(error, language));
}

/** The function as Excel may call it: it gives a value, or throws Excel's error. */
export function atTheDoor(body: AnyFunction, language: () => Language): AnyFunction {
  return async (...given) => {
    try {
      return await body(...given);
    } catch (error) {
      throw cellError(error, language());
    }
  };
}

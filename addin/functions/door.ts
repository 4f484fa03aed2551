/** Where an error of ours becomes one of Excel's, with the sentence that the cell's card shows. */
import type { Language } from '#domain/messages/language';
import { FunctionError, type ErrorKind } from './function-error.ts';
import { errorSentence } from './messages/messages.ts';

type AnyFunction = (...given: never[]) => unknown;

const CODE_OF: Readonly<Record<ErrorKind, () => CustomFunctions.ErrorCode>> = {
  notAvailable: () => CustomFunctions.ErrorCode.notAvailable,
  invalidValue: () => CustomFunctions.ErrorCode.invalidValue,
};

/** What is none of ours is a fault of the program and goes on its way. */
export function cellError(error: unknown, language: Language): CustomFunctions.Error {
  if (!(error instanceof FunctionError)) throw error;
  return new CustomFunctions.Error(CODE_OF[error.kind](), errorSentence(error, language));
}

/** The function as Excel may call it: it returns a value or throws Excel's error. */
export function atTheDoor(body: AnyFunction, language: () => Language): AnyFunction {
  return (...given) => {
    try {
      const value = body(...given);
      if (!(value instanceof Promise)) return value;
      return value.catch((error: unknown) => {
        throw cellError(error, language());
      });
    } catch (error) {
      throw cellError(error, language());
    }
  };
}

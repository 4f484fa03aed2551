/** What Excel refuses, in its own codes and words; office.js makes an OfficeExtension.Error of it. */

const MESSAGES = {
  InvalidArgument: 'The argument is invalid or missing or has an incorrect format.',
  InvalidReference: 'This reference is not valid for the current operation.',
  InvalidObjectPath: 'The object path is invalid.',
  ItemNotFound: "The requested resource doesn't exist.",
  ItemAlreadyExists: 'The resource being created already exists.',
  InvalidOperation: 'The operation attempted is invalid on the object.',
  InvalidOperationInCellEditMode:
    'Excel is in cell-editing mode. Please exit edit mode by pressing Enter, Tab or selecting another cell.',
  AccessDenied: 'You cannot perform the requested operation.',
  ApiNotFound: 'The API you are trying to use could not be found.',
  RequestPayloadSizeLimitExceeded: 'The request payload size has exceeded the limit.',
  ResponsePayloadSizeLimitExceeded: 'The response payload size has exceeded the limit.',
  GeneralException: 'There was an internal error while processing the request.',
} as const;

export type OfficeErrorCode = keyof typeof MESSAGES;

const STATUS: Readonly<Partial<Record<OfficeErrorCode, number>>> = {
  ItemNotFound: 404,
  ApiNotFound: 404,
  ItemAlreadyExists: 409,
  AccessDenied: 403,
  RequestPayloadSizeLimitExceeded: 413,
  GeneralException: 500,
};

export class OfficeError extends Error {
  /** `location` as office.js shows it: "Range.values". */
  constructor(
    readonly code: OfficeErrorCode,
    readonly location: string,
    message: string = MESSAGES[code],
  ) {
    super(message);
  }

  get status(): number {
    return STATUS[this.code] ?? 400;
  }
}

/** What this host was never taught: said by name, so that it is taught or not used. */
export function unknownMember(type: string, member: string): OfficeError {
  const name = `${type}.${member}`;
  return new OfficeError('ApiNotFound', name, `Workbench does not know ${name}`);
}

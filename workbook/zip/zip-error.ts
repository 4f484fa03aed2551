/**
 * - `truncated` bytes that the container speaks of are not there
 * - `corrupt`   they are there and wrong
 * - `entries`   more entries than the caller allows
 * - `size`      more inflated bytes than the caller allows
 */
export type ZipFault = 'truncated' | 'corrupt' | 'entries' | 'size';

/** What is wrong with a zip container; `part` names the entry where it showed, if one can be named. */
export class ZipError extends Error {
  override readonly name = 'ZipError';

  constructor(
    readonly fault: ZipFault,
    readonly part?: string,
    options?: ErrorOptions,
  ) {
    super(part === undefined ? `zip: ${fault}` : `zip: ${fault} in ${part}`, options);
  }
}

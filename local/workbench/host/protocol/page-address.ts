/** The address at which office.js finds out that it is inside Excel: without it it sends the page to about:blank. */

export interface PageAddress {
  /** "https://localhost:8017/addin/taskpane.html" */
  readonly page: string;
  readonly language: string;
  readonly conversation: string;
  /** Of the pane. */
  readonly id: string;
  readonly hostOrigin: string;
  readonly sharedRuntime: boolean;
  readonly customFunctions: boolean;
}

const SHARED_APP = 1;
const CUSTOM_FUNCTIONS = 2;

export function pageAddress(address: PageAddress): string {
  const { page, language, conversation, id, hostOrigin, sharedRuntime, customFunctions } = address;
  const flags = (sharedRuntime ? SHARED_APP : 0) | (customFunctions ? CUSTOM_FUNCTIONS : 0);
  const url = new URL(page);
  const host = ['Excel', 'Web', '16.00', language, conversation, '', '', String(flags)];
  url.searchParams.set('_host_Info', host.join('$'));
  // office.js reads to the end behind _xdm_Info: the other one goes before it.
  return `${url.href}#&_serializer_version=1&_xdm_Info=${conversation}|${id}|${hostOrigin}`;
}

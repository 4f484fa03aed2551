export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Hands a file to whoever sits there. */
export function download(name: string, bytes: Uint8Array, type = XLSX): void {
  const address = URL.createObjectURL(new Blob([bytes.slice()], { type }));
  const link = Object.assign(document.createElement('a'), { href: address, download: name });
  link.click();
  // Not at once: some webviews begin to read the file only later.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

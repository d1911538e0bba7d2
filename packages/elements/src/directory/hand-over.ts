/** Gives a file to the browser, which keeps it where it keeps its downloads. */
export function handOver(file: Blob, name: string) {
  const address = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser reads it after this task; a minute is ample for it to have begun.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

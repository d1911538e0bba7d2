/** Gives bytes to the browser, which keeps them as a file of this name where it keeps its downloads. */
export function saveFile(bytes: Blob, name: string): void {
  const address = URL.createObjectURL(bytes);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser reads it after this task; a minute is ample for it to have begun.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

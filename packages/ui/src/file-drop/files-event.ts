/** Files were chosen or dropped, at least one. */
export class FilesEvent extends Event {
  readonly files: readonly File[];

  constructor(files: readonly File[]) {
    super('clientele-files', { bubbles: true, composed: true });
    this.files = files;
  }
}

declare global {
  interface HTMLElementEventMap {
    'clientele-files': FilesEvent;
  }
}

import { fileTypeFromBuffer, supportedExtensions } from 'file-type';
import type { FileRecord } from '@clientele/contract';
import { DomainError, invalid } from '../../core/errors.ts';

/** How many bytes from the beginning of a file tell its type. */
export const headBytes = 65_536;

/**
 * The type of a file by its first bytes. What it was declared as, and the ending of its name, must fit them. Whatever cannot be told
 * is `application/octet-stream`, and so is all in which a browser could run something (HTML, SVG, XML). Errors:
 * `unsupported-media-type`.
 */
export async function contentTypeOf(head: Uint8Array, name: string, declared: string | undefined): Promise<string> {
  const ending = endingOf(name);
  const found = await fileTypeFromBuffer(head);
  const isText = looksLikeText(head);
  if (programEndings.has(ending) || (!isText && found && programEndings.has(found.ext)) || startsAScript(head))
    throw new DomainError(
      'unsupported-media-type',
      'Programs and scripts are not taken. Pack them into a zip archive.',
    );
  const mime = textTypes[ending] ?? (found && !scriptable.test(found.mime) ? found.mime : unknownType);
  // A text may begin with the letters that some other type begins with.
  if (ending in textTypes)
    return isText && !declaresMedia(declared) ? (textTypes[ending] ?? unknownType) : refuseAs(name);
  if (supportedExtensions.has(aliases[ending] ?? ending) && !isOfEnding(found?.ext, ending)) return refuseAs(name);
  if (declaresMedia(declared) && mediaOf(declared) !== mediaOf(mime)) return refuseAs(name);
  return inContainer[ending] ?? mime;
}

/** Whether a file of this type may be called so. Errors: `validation` (field `patch.name`). */
export function requireFittingName(name: string, mime: string, before: string): void {
  const [ending, old] = [endingOf(name), endingOf(before)];
  if (ending === old) return;
  const isKnown =
    ending in textTypes || supportedExtensions.has(aliases[ending] ?? ending) || programEndings.has(ending);
  if (!isKnown && mime === unknownType) return;
  const message = `The name must keep its ending${old === '' ? '' : ` .${old}`}, which says what is in the file.`;
  throw invalid([{ field: 'patch.name', problem: 'invalid', message }]);
}

/** How a page can show a file of this type without running anything in it; of an image there is a small picture, too. */
export function previewOf(mime: string): FileRecord['preview'] {
  if (/^image\/(png|jpeg|gif|webp)$/.test(mime)) return 'image';
  return mime === 'application/pdf' ? 'pdf' : null;
}

const unknownType = 'application/octet-stream';

/** In these a browser could run something. */
const scriptable = /html|xml|svg|javascript|ecmascript|mathml/;

const textTypes: Readonly<Record<string, string>> = {
  txt: 'text/plain',
  log: 'text/plain',
  md: 'text/plain',
  csv: 'text/csv',
  tsv: 'text/tab-separated-values',
  json: 'application/json',
  ics: 'text/calendar',
  vcf: 'text/vcard',
};

/** What is a zip archive or a compound file inside: the first bytes may not tell more than that. */
const inContainer: Readonly<Record<string, string>> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  odt: 'application/vnd.oasis.opendocument.text',
  ods: 'application/vnd.oasis.opendocument.spreadsheet',
  odp: 'application/vnd.oasis.opendocument.presentation',
  doc: 'application/msword',
  xls: 'application/vnd.ms-excel',
  ppt: 'application/vnd.ms-powerpoint',
};

const aliases: Readonly<Record<string, string>> = {
  jpeg: 'jpg',
  tiff: 'tif',
  doc: 'cfb',
  xls: 'cfb',
  ppt: 'cfb',
};

/** What an operating system runs when it is opened, by the endings of names and by what file-type calls it. */
const programEndings: ReadonlySet<string> = new Set(
  (
    'exe dll com scr pif cpl msi msp msix appx bat cmd ps1 psm1 vbs vbe js jse mjs wsf wsh hta jar class apk aab ipa dex ' +
    'elf so macho app dmg pkg deb rpm appimage sh bash zsh csh command lnk url desktop reg inf iso img vhd swf crx xpi wasm cab chm'
  ).split(' '),
);

function endingOf(name: string): string {
  return /\.([a-z0-9]{1,10})[\s.]*$/i.exec(name)?.[1]?.toLowerCase() ?? '';
}

function isOfEnding(found: string | undefined, ending: string): boolean {
  return found === (aliases[ending] ?? ending) || (found === 'zip' && ending in inContainer);
}

function declaresMedia(declared: string | undefined): declared is string {
  return (
    declared !== undefined && /^((image|video|audio)\/|application\/pdf)/i.test(declared) && !/svg/i.test(declared)
  );
}

/** Types of one medium have too many names to be compared: `audio/wav`, `audio/x-wav`, `audio/vnd.wave`. */
function mediaOf(type: string): string {
  return type.toLowerCase().split(type.startsWith('application/') ? ';' : '/', 1)[0] ?? '';
}

function startsAScript(head: Uint8Array): boolean {
  return head[0] === 0x23 && head[1] === 0x21;
}

/** UTF-8, also where it is cut off, without the bytes that no text has. */
function looksLikeText(head: Uint8Array): boolean {
  // oxlint-disable-next-line no-control-regex
  const odd = /[\0-\x08\x0e-\x1a\x1c-\x1f]/;
  try {
    return !odd.test(new TextDecoder('utf-8', { fatal: true }).decode(head, { stream: true }));
  } catch {
    // An older code page: no byte of its letters is a control character.
    return !odd.test(new TextDecoder('latin1').decode(head));
  }
}

function refuseAs(name: string): never {
  throw new DomainError(
    'unsupported-media-type',
    `The content of ${JSON.stringify(name)} is not what its name or type says.`,
  );
}

/** One block of an event stream: what it says, or only how far the reader has come. */
export interface StreamBlock {
  /** Empty when nothing was said. */
  type: string;
  data: string;
  id: string | undefined;
  /** Milliseconds before the reader may come back. */
  retry: number | undefined;
}

/**
 * Takes the text of an event stream piece by piece. Of the format it knows what Clientele's server writes: lines that end with a
 * line feed. The usual package for it costs 2.1 kB, twice what the rest of the live part does.
 * https://html.spec.whatwg.org/multipage/server-sent-events.html#parsing-an-event-stream
 */
export function createEventParser(take: (block: StreamBlock) => void): (text: string) => void {
  let rest = '';
  return (text) => {
    const blocks = (rest + text).split('\n\n');
    rest = blocks.pop() ?? '';
    for (const block of blocks) take(parsed(block));
  };
}

function parsed(block: string): StreamBlock {
  const fields = new Map<string, string>();
  for (const line of block.split('\n')) {
    const [, name = '', value = ''] = /^(\w+): ?(.*)$/.exec(line) ?? [];
    const before = name === 'data' ? fields.get(name) : undefined;
    fields.set(name, before === undefined ? value : `${before}\n${value}`);
  }
  const retry = fields.get('retry');
  return {
    type: fields.get('event') ?? '',
    data: fields.get('data') ?? '',
    id: fields.get('id'),
    retry: retry === undefined ? undefined : Number(retry),
  };
}

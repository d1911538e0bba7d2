/** What a measured page has as `bench`; times are of `performance.now()`. */
export interface Probe {
  /** Where the rows are: the list's shadow root, or the list itself. */
  readonly root: ParentNode | null;
  rows(): HTMLElement[];
  /** What scrolls them. */
  scroller(): HTMLElement | null;
  /** The client's id in each row that is drawn, in their order on the screen. */
  ids(): string[];
  /** When the first frame was painted in which something holds. */
  painted(holds: () => boolean): Promise<number>;
  /** All elements of a tree, through shadow roots. */
  elements(of: Node): number;
  /** What the page had got at a time. */
  transfers(at: number): Transfers;
  /** The first frame with rows in it. */
  readonly firstRows: Promise<{ at: number; transfers: Transfers; elements: number }>;
}

export interface Transfers {
  /** Of scripts, as they were sent. */
  readonly scriptKb: number;
  /** All but the page itself. */
  readonly requests: number;
  /** Those that scripts asked for data. */
  readonly calls: number;
}

declare global {
  var bench: Probe;
}

/** Runs in the page before its own scripts. It looks once per frame, and reads no layout. */
export function installProbe(): void {
  const list = () => document.querySelector('[data-list]');
  const probe: Omit<Probe, 'firstRows'> = {
    get root() {
      return list()?.shadowRoot ?? list();
    },
    rows: () => [...(probe.root?.querySelectorAll<HTMLElement>('.row[data-id]') ?? [])],
    scroller() {
      const scrolls = (element: HTMLElement) =>
        element.scrollHeight > element.clientHeight && /auto|scroll/.test(getComputedStyle(element).overflowY);
      for (
        let node: Node | null | undefined = probe.rows()[0];
        node;
        node = node instanceof ShadowRoot ? node.host : node.parentNode
      )
        if (node instanceof HTMLElement && scrolls(node)) return node;
      return null;
    },
    ids() {
      const offset = (row: HTMLElement) => Number.parseFloat(row.style.translate.split(' ')[1] ?? '0');
      const inOrder = probe.rows().toSorted((a, b) => offset(a) - offset(b));
      return inOrder.map((row) => row.dataset['id'] ?? '');
    },
    painted: (holds) =>
      new Promise((resolve, reject) => {
        const late = setTimeout(() => reject(new Error(`Not painted within 30 seconds: ${String(holds)}`)), 30_000);
        const { port1, port2 } = new MessageChannel();
        // A message comes after the frame in whose callback it was sent.
        port1.onmessage = () => {
          resolve(performance.now());
          // It would keep alive what `holds` knows.
          clearTimeout(late);
          port1.close();
        };
        const look = () => (holds() ? port2.postMessage(null) : requestAnimationFrame(look));
        requestAnimationFrame(look);
      }),
    elements(of) {
      let count = 0;
      const visit = (node: Node) => {
        for (const child of node.childNodes) {
          if (child instanceof Element) {
            count += 1;
            if (child.shadowRoot) visit(child.shadowRoot);
          }
          visit(child);
        }
      };
      visit(of instanceof Element && of.shadowRoot ? of.shadowRoot : of);
      return count;
    },
    transfers(at) {
      const got = (performance.getEntriesByType('resource') as PerformanceResourceTiming[]).filter(
        ({ responseEnd }) => responseEnd > 0 && responseEnd <= at,
      );
      const scripts = got.filter(({ name }) => name.endsWith('.js'));
      return {
        scriptKb: scripts.reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0) / 1000,
        requests: got.length,
        calls: got.filter(({ initiatorType }) => initiatorType === 'fetch').length,
      };
    },
  };
  const hasRows = () => probe.root?.querySelector('.row[data-id]') != null;
  const firstRows = probe.painted(hasRows).then((at) => {
    performance.mark('bench-rows');
    return { at, transfers: probe.transfers(at), elements: probe.elements(list() ?? document) };
  });
  globalThis.bench = {
    ...probe,
    firstRows,
    get root() {
      return probe.root;
    },
  };
}

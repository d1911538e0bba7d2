import type { LitElement } from 'lit';
import { RequestResponder } from '../controllers/request-controllers.ts';
import { focusRowAgain } from '../controllers/requests.ts';
import type { ScopeController } from '../controllers/scope-controller.ts';

interface RequestedSheet extends LitElement {
  readonly open: boolean;
  readonly mode: 'view' | 'create';
  readonly placement: 'drawer' | 'inline';
  readonly clientId: string | null;
  readonly drawerWidth: number;
  show(clientId: string): Promise<boolean>;
  create(): Promise<boolean>;
}

interface SheetPanels {
  coverPage(): void;
  expectOpen(): void;
  expectCreate(): void;
}

/** What lists ask of the sheet, and which of them did: when it closes, the focus goes back there. */
export class SheetRequests {
  /** The client that it was asked to show, unlike one that the host has set. */
  askedId: string | null = null;

  #sheet: RequestedSheet;
  #askedFrom: HTMLElement | undefined;

  constructor(sheet: RequestedSheet, scope: ScopeController, { coverPage, expectOpen, expectCreate }: SheetPanels) {
    this.#sheet = sheet;
    sheet.addController(
      new RequestResponder(scope, {
        answers: () => {
          if (sheet.placement !== 'inline') return 'first';
          return sheet.clientId === null || sheet.clientId === this.askedId ? 'second' : 'never';
        },
        shownId: () => {
          if (!sheet.open) return undefined;
          return sheet.mode === 'create' ? null : sheet.clientId;
        },
        drawerWidth: () => sheet.drawerWidth,
        coverPage,
        open: (clientId, from) => {
          this.#askedFrom = from;
          void sheet.show(clientId);
        },
        create: (from) => {
          this.#askedFrom = from;
          void sheet.create();
        },
        expectOpen,
        expectCreate,
      }),
    );
  }

  focusRowAgain() {
    focusRowAgain(this.#askedFrom, this.#sheet.clientId);
  }
}

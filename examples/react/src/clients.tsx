import '@clientele/elements/provider/define.js';
import '@clientele/elements/directory/define.js';
import '@clientele/elements/detail-sheet/define.js';
import { go } from './route.ts';
import { fetchSession } from './session.ts';
import type { Theme } from './theme.ts';

interface Props {
  /** The client whose sheet is open. */
  clientId: string | null;
  /** The client has the page to itself. */
  isProfile: boolean;
  theme: Theme;
  onInvoice: (client: string) => void;
}

/** Copperline's route decides which client is open; the elements say where a person wants to go. */
export function Clients({ clientId, isProfile, theme, onInvoice }: Props) {
  return (
    <clientele-provider
      serverUrl={import.meta.env['VITE_CLIENTELE_URL'] ?? 'http://localhost:4400'}
      fetchSession={fetchSession}
      theme={theme}
      onclientele-select={(event) => {
        event.preventDefault();
        go(`/clients/${event.clientId}`);
      }}
      onclientele-create={({ client }) => go(`/clients/${client.id}`)}
      onclientele-hide={() => go('/clients')}
      onclientele-navigate={(event) => {
        event.preventDefault();
        go(`/clients/${event.params['clientId']}/profile`);
      }}
      onclientele-create-invoice={(event) => {
        event.preventDefault();
        onInvoice(event.client.name);
      }}
    >
      {isProfile ? (
        <clientele-detail-sheet key="profile" placement="inline" clientId={clientId} open />
      ) : (
        <>
          <clientele-directory url-sync="none" columns="name, status, outstanding, invoices, revenue" />
          <clientele-detail-sheet key="sheet" clientId={clientId} open={clientId !== null} />
        </>
      )}
    </clientele-provider>
  );
}

import { useState } from 'react';
import { Clients } from './clients.tsx';
import { Link } from './link.tsx';
import { useRoute } from './route.ts';
import { useTheme } from './theme.ts';

export function App() {
  const [, section = '', clientId = null, page] = useRoute().split('/');
  const { theme, toggle } = useTheme();
  const [invoiced, setInvoiced] = useState<string | null>(null);
  return (
    <div className="app">
      <nav aria-label="Main">
        <strong>Copperline</strong>
        <Link to="/jobs">Jobs</Link>
        <Link to="/clients">Clients</Link>
        <button type="button" aria-pressed={theme === 'dark'} onClick={toggle}>
          Dark
        </button>
      </nav>
      <main>
        <h1>{section === 'clients' ? 'Clients' : 'Jobs'}</h1>
        {invoiced !== null && <p role="status">An invoice for {invoiced} is on the press.</p>}
        {section === 'clients' ? (
          <Clients clientId={clientId} isProfile={page === 'profile'} theme={theme} onInvoice={setInvoiced} />
        ) : (
          <p>No job is waiting.</p>
        )}
      </main>
    </div>
  );
}

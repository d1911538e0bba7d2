// Tidewater's page: its own routes, its own settings, and what it does with the events of the embedded elements.
const provider = document.querySelector('clientele-provider');
const directory = document.querySelector('clientele-directory');
const profile = document.querySelector('clientele-profile');
const settings = document.querySelector('.settings');
const invoice = document.querySelector('.invoice');

// What Tidewater itself knows of a client stands beside the sections of its profile: a field, and a block that leads to its own pages.
profile.hostSidebar = [
  {
    id: 'customer-number',
    label: 'Customer number',
    block: 'profile-info',
    render(place, { clientId }) {
      place.textContent = `TW-${clientId.slice(-4).toUpperCase()}`;
    },
  },
  {
    id: 'tidewater',
    label: 'In Tidewater',
    render(place, { clientId }) {
      const link = document.createElement('a');
      link.href = `/invoices/new?${new URLSearchParams({ clientId })}`;
      link.textContent = 'Draft an invoice';
      place.append(link);
    },
  },
];

await startSettings();
showPage();
addEventListener('popstate', showPage);
document.addEventListener('click', followLink);

// "View full profile" opens the profile, and so do the arrows that walk along the list: Tidewater's address follows.
profile.addEventListener('clientele-show', ({ clientId }) => {
  go(`/clients/${clientId}${location.hash}`, { replace: clientOf(location) !== null });
});
profile.addEventListener('clientele-section-show', ({ section }) => {
  history.replaceState(null, '', `#${section}`);
});

// "Create invoice" opens Tidewater's own form with the client filled in.
provider.addEventListener('clientele-create-invoice', (event) => {
  event.preventDefault();
  go(`/invoices/new?${new URLSearchParams({ clientId: event.clientId, client: event.client?.name ?? '' })}`);
});

// A saved draft is told in the client's activity, by Tidewater's backend.
invoice.addEventListener('submit', (event) => {
  event.preventDefault();
  void saveDraft();
});

// Of an account that was erased there is nothing left to show.
profile.addEventListener('clientele-erase', ({ done }) => {
  void done.then((isErased) => isErased && go('/clients'));
});

listenToEverything();

async function startSettings() {
  const { roles, current } = await (await fetch('/api/demo')).json();
  settings.role.replaceChildren(...roles.map(({ role, name }) => new Option(`${name} · ${role}`, role)));
  settings.role.value = current;
  for (const name of ['language', 'theme', 'density'])
    settings[name].value = localStorage.getItem(`tidewater-${name}`) ?? settings[name].value;
  applySettings();
  settings.addEventListener('change', ({ target }) => {
    if (target.name === 'role') return void signInAs(target.value);
    localStorage.setItem(`tidewater-${target.name}`, target.value);
    applySettings();
  });
}

async function saveDraft() {
  const { ok } = await fetch('/api/invoice-drafts', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(Object.fromEntries(new FormData(invoice))),
  });
  invoice.querySelector('output').value = ok ? 'The draft is saved.' : 'The draft was not saved.';
}

async function signInAs(role) {
  const headers = { 'content-type': 'application/json' };
  await fetch('/api/demo/role', { method: 'POST', headers, body: JSON.stringify({ role }) });
  location.reload();
}

function applySettings() {
  const root = document.documentElement;
  root.lang = settings.language.value;
  root.dir = settings.language.value === 'ar' ? 'rtl' : 'ltr';
  root.dataset.theme = settings.theme.value;
  provider.setAttribute('locale', settings.language.value);
  provider.setAttribute('theme', settings.theme.value);
  provider.setAttribute('density', settings.density.value);
}

function followLink(event) {
  const link = event.target.closest?.('a[href^="/"]:not([href$=".html"])');
  if (!link || event.defaultPrevented || event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
  event.preventDefault();
  const from = clientOf(location);
  go(link.getAttribute('href'));
  // Who comes back from an account goes on where it stands in the list.
  if (from && location.pathname === '/clients') void directory.focusRow(from);
}

function go(path, { replace = false } = {}) {
  history[replace ? 'replaceState' : 'pushState'](null, '', path);
  showPage();
}

function clientOf({ pathname }) {
  return /^\/clients\/(\w+)$/.exec(pathname)?.[1] ?? null;
}

function showPage() {
  const clientId = clientOf(location);
  const name = clientId ? 'account' : location.pathname.startsWith('/invoices') ? 'new-invoice' : 'clients';
  for (const page of document.querySelectorAll('.page')) page.hidden = page.dataset.page !== name;
  for (const link of document.querySelectorAll('.bar nav a'))
    link.toggleAttribute('aria-current', link.dataset.page === name);
  document.title = `${{ clients: 'Clients', account: 'Account', 'new-invoice': 'New invoice' }[name]} · Tidewater`;
  showAccount(clientId);
  if (name === 'new-invoice') {
    const query = new URLSearchParams(location.search);
    for (const field of ['client', 'clientId']) invoice[field].value = query.get(field) ?? '';
    invoice.querySelector('output').value = '';
  }
}

function showAccount(clientId) {
  profile.clientId = clientId;
  profile.section = location.hash.slice(1) || null;
}

function listenToEverything() {
  const names =
    'ready session-change session-error connection-change load error navigate select query-change create-client show section-show hide before-save save create create-invoice archive restore erase';
  const list = document.querySelector('.events ol');
  const count = document.querySelector('.events output');
  for (const name of names.split(' '))
    provider.addEventListener(`clientele-${name}`, (event) => {
      const line = document.createElement('li');
      line.textContent = `${event.type} ${event.clientId ?? event.params?.clientId ?? event.client?.id ?? event.code ?? ''}`;
      list.prepend(line);
      while (list.children.length > 50) list.lastChild.remove();
      count.value = Number(count.value) + 1;
    });
}

// What Fernrot does with the events of the embedded elements: the parts of a client's life that happen in its own product.
const provider = document.querySelector('clientele-provider');
const directory = document.querySelector('clientele-directory');
const sheet = document.querySelector('clientele-detail-sheet');
const wayBack = document.querySelector('.way-back');
const status = document.querySelector('[role=status]');

provider.addEventListener('clientele-create', ({ client }) => {
  status.textContent = `Welcome, ${client.name}! We have put a first visit into the calendar.`;
});

provider.addEventListener('clientele-create-invoice', (event) => {
  event.preventDefault();
  status.textContent = `An invoice for ${event.client.name} is being drafted.`;
});

// “View full profile” takes the place of the list. The page's address says which client and section it shows: #cli_1/invoices.
provider.addEventListener('clientele-navigate', (event) => {
  if (event.to !== 'profile') return;
  event.preventDefault();
  void sheet.hide().then(() => (location.hash = event.params.clientId));
});
addEventListener('hashchange', showPlace);

/** Made when it is first wanted: until then the page does not load its file. */
let profile;
function openProfile() {
  profile = document.createElement('clientele-profile');
  profile.addEventListener('clientele-show', ({ clientId }) => history.replaceState(null, '', `#${clientId}`));
  profile.addEventListener('clientele-section-show', ({ section }) => {
    history.replaceState(null, '', `#${profile.clientId}/${section}`);
  });
  provider.append(profile);
}

function showPlace() {
  const [clientId, section] = location.hash.slice(1).split('/');
  const before = profile?.clientId;
  if (clientId && !profile) openProfile();
  directory.hidden = Boolean(clientId);
  wayBack.hidden = !clientId;
  if (profile) Object.assign(profile, { clientId: clientId || null, section: section || null });
  // Who comes back goes on where the client stands in the list.
  if (before && !clientId) void directory.focusRow(before);
}

showPlace();

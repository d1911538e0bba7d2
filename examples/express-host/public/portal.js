// What the people of a client see. The secret of their link is behind the hash: it is taken out of the address, so that neither the
// history nor whoever looks over a shoulder has it, and stays in this tab's memory.
const provider = document.querySelector('#clientele');
const language = ['de', 'ar'].find((known) => navigator.language.startsWith(known)) ?? 'en';
document.documentElement.lang = language;
document.documentElement.dir = language === 'ar' ? 'rtl' : 'ltr';
provider.setAttribute('locale', language);

function open() {
  const link = new URLSearchParams(location.hash.slice(1)).get('link');
  history.replaceState(null, '', location.pathname);
  // After a reload there is none any more: the portal says how to come back.
  provider.portalLink = link ?? '';
}
if (location.hash !== '' || provider.portalLink === undefined) open();
// A second link that is opened in the same tab.
window.addEventListener('hashchange', () => location.hash !== '' && open());

// What the people of a client see. The provider takes what a link or a mail has brought out of the address, and keeps it in this tab's
// memory: neither the history nor whoever looks over a shoulder has it.
const provider = document.querySelector('#clientele');
const language = ['de', 'ar'].find((known) => navigator.language.startsWith(known)) ?? 'en';
document.documentElement.lang = language;
document.documentElement.dir = language === 'ar' ? 'rtl' : 'ltr';
provider.setAttribute('locale', language);

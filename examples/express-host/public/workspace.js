// The whole of Clientele on one page. Language and theme are those that a person has chosen on Tidewater's own page.
const provider = document.querySelector('#clientele');
const language = localStorage.getItem('tidewater-language') ?? 'en';
document.documentElement.lang = language;
document.documentElement.dir = language === 'ar' ? 'rtl' : 'ltr';
provider.setAttribute('locale', language);
const theme = localStorage.getItem('tidewater-theme') ?? 'auto';
document.documentElement.dataset.theme = theme;
provider.setAttribute('theme', theme);

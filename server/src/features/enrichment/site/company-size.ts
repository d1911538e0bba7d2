/** The segments by which sizes are told apart, from a number of employees. */
export function segmentOf(employees: number): string | null {
  if (!Number.isInteger(employees) || employees < 1 || employees > 5_000_000) return null;
  if (employees < 10) return '1-9';
  if (employees < 50) return '10-49';
  return employees < 250 ? '50-249' : '250+';
}

/**
 * The size that a sentence of a company about itself states: `We are 140 people`, `mehr als 1.100 Mitarbeiterinnen und Mitarbeiter`. Null
 * where the number is of customers' people, of a part, or of another time.
 */
export function sizeIn(sentence: string): string | null {
  const text = sentence.slice(0, 600);
  if (notOfAll.test(text)) return null;
  const [, before, after] = behindNumber.exec(text) ?? [];
  const number = before ?? after ?? beforeNumber.exec(text)?.[1];
  return number === undefined ? null : segmentOf(Number(number.replaceAll(/\D/g, '')));
}

const count = '(\\d{1,3}(?:[.,’\\u00a0 ]\\d{3})+|\\d{1,6})';

/** Words for all who work for a company. */
const people = [
  // English, German, French, Dutch
  '(?:full-time |permanent |dedicated |skilled )?(?:employees|staff(?: members)?|team members|colleagues)|people (?:work|are employed)|strong team',
  '(?:fest angestellte |engagierte )?(?:mitarbeiter(?:innen|n|:innen|\\*innen)?|mitarbeitende[n]?|beschäftigte[n]?|angestellte[n]?|arbeitnehmer(?:innen)?)',
  '(?:salarié[·.]?(?:e·)?s|salariés|collaborateurs|collaboratrices|employés|personnes travaillent)',
  "(?:medewerkers|werknemers|collega[’']s|mensen in dienst)",
  // Spanish, Italian, Portuguese, Romanian
  '(?:empleados|trabajadores|profesionales en plantilla|personas en plantilla)',
  '(?:dipendenti|addetti|collaboratori)',
  '(?:colaboradores|funcionários|trabalhadores|empregados)',
  '(?:angajați|salariați)',
  // Nordic, Baltic
  '(?:anställda|medarbetare|ansatte|medarbejdere|medarbeidere|työntekijää|työntekijän|henkilöä töissä|starfsmenn|töötajat|darbuotojų|darbinieki)',
  // Slavic, Hungarian, Greek, Turkish
  '(?:pracowników|pracownikami|zaměstnanců|zaměstnanci|zamestnancov|zaposlenih|zaposlenika|служители|сотрудников|працівників)',
  '(?:munkatárs|alkalmazott|dolgozó|εργαζόμενους|εργαζόμενοι|çalışan)',
].join('|');
const behindNumber = new RegExp(
  `(?<![\\p{L}\\d.,-])${count}\\+? (?:${people})(?![\\p{L}])|(?:zatrudniamy|zaměstnáváme|zamestnávame|wij zijn met|we are|we employ|employs|beschäftigt|beschäftigen|wir sind|nous sommes|emploie|somos|siamo|occupa|impiega|vi är|vi er|olemme|foglalkoztat)(?: \\p{L}{2,12}){0,3} ${count}\\+? (?:osób|lidí|ľudí|mensen|people|menschen|leute|köpfe|personnes|personas|persone|pessoas|personer|mennesker|henkilöä|főt)(?![\\p{L}])`,
  'iu',
);
/** `従業員数 86名`, `Employees: 120`: the number stands behind. */
const beforeNumber = new RegExp(
  `^(?:従業員数?|社員数|员工人数|직원\\s?수|(?:number of )?employees|mitarbeiter(?:zahl|anzahl)?|effectif|aantal medewerkers|anzahl mitarbeiter|empleados|dipendenti|antal anställda|antall ansatte|antal ansatte|henkilöstö(?:määrä)?|liczba pracowników|عدد الموظفين)\\s?[:：\\t ]\\s?(?:約|ca\\.? ?|approx\\.? ?|env\\.? ?)?${count}`,
  'iu',
);

/** Of others, of some, or of what is offered to companies of such a size. */
const notOfAll =
  /\b(?:(?:companies|businesses|firms|organi[sz]ations|teams|clients|customers|employers|unternehmen|betriebe|firmen|kunden|entreprises|sociétés|bedrijven|organisaties|empresas|aziende|imprese|företag|bedrifter|virksomheder|yrityksille|firm|firmy) (?:with|of|up to|from|mit|ab|bis|de|avec|van|met|vanaf|con|da|di|com|med|fra|från|zatrudniaj)|(?:less|fewer|under) than|weniger als|moins de|minder dan|menos de|meno di|mniej niż|up to \d|bis zu \d|jusqu|of (?:our|the|them)|davon|dont|waarvan|per employee|pro mitarbeiter|new employees|neue mitarbeiter|\d ?[-–] ?\d{1,5} (?:employees|mitarbeiter|salariés|medewerkers))/i;

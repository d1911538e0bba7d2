/** What is left of a folded name without punctuation and legal form: of `acme, inc.` and `acme gmbh & co. kg` the same. */
export function nameKey(folded: string): string {
  const words = folded
    .replace(/['.]/g, '')
    .replace(/株式会社|有限会社|合同会社|有限公司|주식회사/g, ' ')
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter((word) => word !== '');
  let start = 0;
  let end = words.length;
  while (end - start > 1 && legalForms.has(words[end - 1] ?? '')) end -= 1;
  while (end - start > 1 && leadingForms.has(words[start] ?? '')) start += 1;
  return words.slice(start, end).join(' ');
}

/** As they stand at the end of a name, folded and without dots. */
const legalForms: ReadonlySet<string> = new Set(
  (
    'ab ad ag aps as asa bhd bv bvba co company corp corporation cv dd doo dooel ehf eg eirl eood ev gbr gmbh haftungsbeschrankt ' +
    'hf inc incorporated kft kg kgaa kk lda limited llc llp lp ltd ltda mbh nv nyrt ohg ok ood oo ooo oy oyj partg plc pte pty pvt ' +
    'sa sapi sarl sas sasu sc sca scs sdn se sia sl slu sn snc sp spa spj spk sprl spzoo srl srls sro tbk uab ug vof z zrt ооо оао зао пао ао'
  ).split(' '),
);

const leadingForms: ReadonlySet<string> = new Set(['ооо', 'оао', 'зао', 'пао', 'ао', 'ooo', 'pt', 'the']);

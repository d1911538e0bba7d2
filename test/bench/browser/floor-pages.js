// What both floors ask: a session, then pages of the same list as the directory's.
let token;

export async function nextPage(cursor) {
  token ??= (await post('/api/clientele-session')).token;
  const input = cursor ? { cursor, limit: 50 } : { limit: 50, withTotal: true };
  return (await post('/trpc/clients.list', input)).result.data;
}

async function post(path, input) {
  const answer = await fetch(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) },
    body: JSON.stringify(input ?? {}),
  });
  return answer.json();
}

export const rowHeight = 52;

/** The eight texts of a row. */
export function textsOf({ client }) {
  const { name, email, phone, statusId, ownerId, currency, invoiceCount, createdAt } = client;
  return [name, email, phone, statusId, ownerId, currency, invoiceCount, createdAt.slice(0, 10)];
}

/** Which of so many rows are to be seen, with two to spare. */
export function rowsInView({ scrollTop, clientHeight }, count) {
  const first = Math.max(0, Math.floor(scrollTop / rowHeight) - 2);
  return [first, Math.min(count, Math.ceil((scrollTop + clientHeight) / rowHeight) + 2)];
}

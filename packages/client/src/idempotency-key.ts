/**
 * A key for one intention to create something. Keep it until the answer is there: the same key sent again after a lost
 * answer creates nothing twice.
 */
export function newIdempotencyKey(): string {
  // `randomUUID` exists only on pages served over https or from localhost; this exists everywhere.
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

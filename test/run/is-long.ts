/** Whether tests run at full size: `pnpm test:long` and `pnpm torture` set CLIENTELE_TEST_LONG. */
export function isLong(): boolean {
  return Boolean(process.env['CLIENTELE_TEST_LONG']);
}

/** How many characters, as people count them, a password of a portal needs, and may have. Any will do: there is no rule of digits and signs. */
export const passwordLengths = { min: 10, max: 200 } as const;

/** How many digits the code in a mail has. */
export const codeLength = 6;

/** For so many minutes a code with which one writes can be typed, and for so many the session can write then. */
export const codeMinutes = { typed: 10, writing: 15 } as const;

/**
 * Why a password cannot be taken, as far as a page can tell: how many have chosen the same, the server knows. By code points in normal form
 * KC, so that the same keys give the same password on every device: https://pages.nist.gov/800-63-4/sp800-63b.html#passwordver
 */
export function passwordProblem(typed: string): 'required' | 'too-short' | 'too-long' | null {
  const { length } = Array.from(typed.normalize('NFKC'));
  if (length === 0) return 'required';
  if (length < passwordLengths.min) return 'too-short';
  return length > passwordLengths.max ? 'too-long' : null;
}

/** The digits of a code that was typed or pasted, however they are grouped; null when it is none. */
export function codeOf(typed: string): string | null {
  const digits = typed.normalize('NFKC').replaceAll(/[\s-]/g, '');
  return /^\d{6}$/.test(digits) ? digits : null;
}

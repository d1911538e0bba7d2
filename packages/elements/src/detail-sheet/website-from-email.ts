import { withoutInvisible } from '@clientele/contract/rules';
import { isFreeMail } from '@clientele/contract/rules/free-mail';

/** The domain of a complete email address as a website to offer; undefined for providers that give a mailbox to anyone. */
export function websiteFromEmail(email: string): string | undefined {
  const domain = /^[^\s@]+@([^\s@]+\.[^\s@.]{2,})$/.exec(withoutInvisible(email))?.[1]?.toLowerCase();
  return domain && !isFreeMail(domain) ? domain : undefined;
}

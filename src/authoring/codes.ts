import { pageAddress } from '../check/page-address.ts';
import { contentRoot, refuseStrangers } from '../library/content-files.ts';
import { changeRegister, type Change, type Changed } from '../qr/register-changes.ts';

/**
 * Gives out, leads on, ends or brings back a printed code, so that its file and the ledger always agree. On paper an address can never be
 * mended again: it must open a page, by the list that the check goes by. Errors are sentences for editors, and then nothing is written.
 */
export async function changeCode(change: Change): Promise<Changed> {
  refuseStrangers();
  const root = contentRoot();
  const checked = 'target' in change ? { ...change, target: pageAddress(root, change.target, process.env['SITE_URL']) } : change;
  return changeRegister(root, checked);
}

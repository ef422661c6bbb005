import type { Day } from '../dates/day.ts';

/**
 * `/.well-known/security.txt` (RFC 9116): where to report a hole in the site. Without a contact that somebody really reads, it says so rather
 * than name one. It expires after 300 days, as the standard wants less than a year; every build renews it.
 */
export function writeSecurityText(origin: string, day: Day, contact?: string): string {
  const expires = new Date(Date.parse(`${day}T00:00:00Z`) + 300 * 86_400_000).toISOString().replace('.000', '');
  const known = contact
    ? `Contact: ${contact}`
    : '# Chưa có nơi nhận báo lỗi bảo mật. Cơ quan phát hành ghi vào "securityContact" trong content/site.yaml.';
  return [known, `Expires: ${expires}`, 'Preferred-Languages: vi, en', `Canonical: ${origin}/.well-known/security.txt`, ''].join('\n');
}

import { isExampleHost } from '../../schemas/address.ts';
import { warning, type Problem } from '../../problems/problem.ts';
import type { ContentFile } from '../content-file.ts';
import type { Shelf } from '../shelf.ts';

/** What the sample campaign and the templates call by names of nobody. Mẫu is also a goddess and a flower: `Đền Mẫu`, `Phường Mẫu Đơn`. */
const names = /(?:Tỉnh|Thành phố|Quận|Huyện|Xã|Phường|Thị trấn|Đặc khu|Báo|Tổ hỗ trợ) [Mm]ẫu(?![ \p{L}]\p{Lu})(?!\p{L})/gu;
/** The only endings of which the registries promise that nobody ever owns them (RFC 2606, 6761). */
const addresses = /[\w.-]+\.(?:example|invalid|test)(?![\w-]|\.\w)|\bexample\.(?:com|net|org)\b/gi;
const numbers = /(?<!\d)(?:0(?:[ .]?0){6,10}|0?123[ .]?456[ .]?789\d?|09(?:[ .]?0){8})(?!\d)/g;

/**
 * What a new campaign took over from the sample and nobody filled in. As long as its address is an example, all of it is a trial and may
 * be a sample too; with an address of its own, a release is refused.
 */
export function sampleProblems({ file, raw, format, bodyLine }: ContentFile, shelf: Shelf): Problem[] {
  const origin = process.env['SITE_URL'] ?? String(shelf.site['origin']);
  if (!URL.canParse(origin) || isExampleHost(new URL(origin).hostname)) return [];
  const found = raw.split('\n').flatMap((line, index) => {
    const isRemark = /^\s*#/.test(line) && (format === 'yaml' || index < bodyLine - 1);
    // Whoever builds may give the address, and leave the example in the file.
    if (isRemark || (file === 'site.yaml' && /^origin:/.test(line))) return [];
    const [sample] = [names, addresses, numbers].flatMap((pattern) => line.match(pattern) ?? []);
    return sample ? [{ sample, line: index + 1 }] : [];
  });
  const [first, ...others] = found;
  if (!first) return [];
  const rest = others.length > 0 ? `, và ${others.length} dòng nữa trong tệp` : '';
  const mend = 'Ghi tên, số, địa chỉ thật, hoặc xóa mục này; còn chữ mẫu thì không phát hành được';
  return [warning(file, first.line, 'sample-left', `Còn chữ mẫu "${first.sample}", không có thật${rest}`, mend)];
}

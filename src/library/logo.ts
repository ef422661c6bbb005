import { cacheKey } from '../cache.ts';
import { logoFault } from '../text/logo-fault.ts';
import { isDrawing, pictureFault } from '../text/picture-file.ts';
import { contentFolder, readContentBytes } from './content-files.ts';
import { site } from './site.ts';

export interface Logo {
  bytes: Uint8Array;
  /** The sign on a white tile, as SVG that needs no other file: it can be seen on light and dark, and what is inside can do nothing. */
  tile: string;
  /** What the tile is called by, after what it shows. */
  mark: string;
  /** Where the site has the tile. */
  address: string;
}

/** The sign of the office that stands in place of the badge, where site.yaml names one. */
export const logo: Logo | undefined = site.logo === undefined ? undefined : readLogo(site.logo);

/** The icon of every page. */
export const iconAddress = logo?.address ?? '/favicon.svg';

/** Throws where the check would have told of it first. */
function readLogo(path: string): Logo {
  const bytes = readContentBytes(path);
  const missing = { found: `Không có hình ${contentFolder()}/${path}`, mend: 'Chép hình vào đó, hoặc xóa dòng "logo" trong site.yaml' };
  const fault = bytes ? (pictureFault(path, bytes) ?? logoFault(path, bytes)) : missing;
  if (fault || !bytes) throw new Error(`${(fault ?? missing).found}. Sửa: ${(fault ?? missing).mend}`);
  const tile = tileOf(path, bytes);
  const mark = cacheKey(tile).slice(0, 10);
  return { bytes, tile, mark, address: `/hinh/dau-${mark}.svg` };
}

function tileOf(path: string, bytes: Uint8Array): string {
  const data = `data:image/${isDrawing(path) ? 'svg+xml' : 'png'};base64,${Buffer.from(bytes).toString('base64')}`;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="5" fill="#fff"/><image x="2" y="2" width="28" height="28" href="${data}"/></svg>\n`;
}

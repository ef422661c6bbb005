import { addressOf } from '../../library/addresses.ts';
import type { Library } from '../../library/library.ts';
import { origin, site } from '../../library/site.ts';
import { writeDay } from '../../dates/day.ts';
import { isUnofficial, officesOfWard } from '../../library/ward-contacts.ts';
import { isTold, valueHref, writeValue } from '../../truth/value.ts';

/**
 * A ward as a contact for a phone's address book (vCard 3.0, RFC 2426, which every phone reads). It is kept for years and shows no remark
 * beside an address, so an address that only unofficial data tell stays out of it, and the note says for what day it holds.
 */
export function vcardOf(library: Library, id: string): string {
  const { name, unit } = library.wards.get(id)!;
  const [office] = officesOfWard(library, id);
  const place = office?.place && !isUnofficial(library, office.place) ? office.place : undefined;
  const help = library.values.get(site.help);
  const phones = [place?.phone, site.help].flatMap((id) => (id ? (library.values.get(id) ?? []) : [])).filter(isTold);
  const page = `${origin}${addressOf('wards', id)}`;
  const note = [
    help && phones.includes(help) ? `${writeValue(help)}: ${help.name}. Gọi để hỏi địa chỉ, giờ làm việc của ${name}` : '',
    `Theo thông tin có đến ${writeDay(library.day)}`,
    `Xem lại ở ${page}`,
  ];
  const lines = [
    'BEGIN:VCARD',
    'VERSION:3.0',
    `FN:${escaped(name)}`,
    `N:${escaped(name)};;;;`,
    `ORG:${escaped(place?.name ?? name)}`,
    ...phones.map((value) => `TEL;TYPE=WORK,VOICE:${valueHref(value)!.replace(/^tel:/, '')}`),
    ...(place?.address ? [`ADR;TYPE=WORK:;;${escaped(place.address)};${escaped(name)};${escaped(unit)};;Việt Nam`] : []),
    `URL:${page}`,
    `NOTE:${escaped(note.filter(Boolean).join('. '))}.`,
    `REV:${library.day}`,
    'END:VCARD',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

const escaped = (text: string): string => text.replace(/[\\,;]/g, '\\$&').replaceAll('\n', '\\n');

/** No line over 75 bytes; what goes on begins with a blank. Never within a letter. */
function folded(line: string): string {
  const rows = [''];
  for (const letter of line) {
    const row = rows.at(-1)!;
    // The blank of a row that goes on counts too.
    if (Buffer.byteLength(row + letter) > (rows.length > 1 ? 74 : 75)) rows.push(letter);
    else rows[rows.length - 1] = row + letter;
  }
  return rows.join('\r\n ');
}

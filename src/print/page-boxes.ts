import type { Sheet } from './sheets.ts';

const perMillimetre = 72 / 25.4;

/**
 * Tells a print shop's programs where the page is cut and how far colour runs on (TrimBox, BleedBox), which the browser cannot: the page is
 * written once more at the end of the file with both, as the format's updates are. The browser writes one page, and a plain table of objects.
 */
export function withBoxes(pdf: Buffer, { width, height, cut }: Sheet): Buffer {
  if (!cut) return pdf;
  const text = pdf.toString('latin1');
  const page = /(?<=\n)(\d+) 0 obj\n<<\/Type \/Page\n[\s\S]*?>>\nendobj\n/.exec(text);
  const trailer = /trailer\n<<([\s\S]*?)>>\nstartxref\n(\d+)\n%%EOF\s*$/.exec(text);
  if (!page || !trailer) throw new Error('The browser writes PDFs in another form than src/print/page-boxes.ts knows.');
  // The browser rounds a page to whole dots; what is drawn hangs from its top.
  const top = Number(/\/MediaBox \[0 0 [\d.]+ ([\d.]+)\]/.exec(page[0])![1]);
  const box = (inset: number) => {
    const [least, most] = [inset * perMillimetre, (length: number) => (length - inset) * perMillimetre] as const;
    return `[${[least, top - most(height), most(width), top - least].map((each) => Number(each.toFixed(2))).join(' ')}]`;
  };
  const boxes = `/TrimBox ${box(cut.at)}\n/BleedBox ${box(cut.at - cut.bleed)}\n`;
  const again = page[0].replace('/MediaBox', `${boxes}/MediaBox`);
  const table = `xref\n${page[1]} 1\n${String(text.length).padStart(10, '0')} 00000 n \n`;
  const end = `trailer\n<<${trailer[1]}\n/Prev ${trailer[2]}>>\nstartxref\n${text.length + again.length}\n%%EOF\n`;
  return Buffer.from(text + again + table + end, 'latin1');
}

/** A file of a pack, or a white page between two. */
export type Piece = Buffer | 'white page';

/** The objects that a joined file has of its own; all others are its pieces'. */
const [catalog, pages, tags, parents, ids, marks] = [1, 2, 3, 4, 5, 6];

const known = ['Type', 'Pages', 'MarkInfo', 'Marked', 'StructTreeRoot', 'Outlines', 'ViewerPreferences', 'DisplayDocTitle', 'Lang'];

/**
 * Puts PDFs of the browser's own making one after the other, with their tags and bookmarks, which libraries lose (pdf-lib 1.17.1 does). The
 * browser writes a form so plain that this is renumbering: one table of all objects, none packed, and a tree each of pages, tags and
 * bookmarks, whose roots are replaced by common ones. Another form is refused rather than guessed at.
 */
export function joinPdfs(pieces: readonly Piece[]): Buffer {
  const bodies: string[] = Array.from({ length: 6 }, () => '');
  const kids = { pages: [] as string[], tags: [] as string[], parents: [] as string[], ids: [] as string[] };
  const ends: { first: number; last: number }[] = [];
  const count = { pages: 0, marks: 0, parents: 0, nodes: 0 };
  let info = '';
  let size = '';
  for (const piece of pieces) {
    if (piece === 'white page') {
      kids.pages.push(`${bodies.push(`<</Type /Page\n/Resources <<>>\n/MediaBox ${size}\n/Parent ${pages} 0 R>>\n`)} 0 R`);
      count.pages += 1;
      continue;
    }
    const { objects, root, whole } = readPdf(piece);
    const at = (holder: number, key: string) => Number(find(objects.get(holder)!, new RegExp(`/${key} (\\d+)`)));
    const own = { pages: at(root, 'Pages'), tags: at(root, 'StructTreeRoot'), marks: at(root, 'Outlines'), info: whole.info };
    const tree = { parents: at(own.tags, 'ParentTree'), ids: objects.get(own.tags)!.includes('/IDTree') && at(own.tags, 'IDTree') };
    const replaced = new Set([root, own.tags, own.marks, own.info, tree.parents, tree.ids]);
    const kept = [...objects].filter(([number]) => !replaced.has(number));
    const places = new Map(kept.map(([number], place) => [number, bodies.length + place + 1]));
    places.set(own.tags, tags).set(own.marks, marks);
    const moved = (text: string) =>
      text.replace(
        /\(node(\d{8})\)|\((?:\\[^]|[^\\()])*\)|\/(StructParents?) (\d+)|\b(\d+) 0 R\b/g,
        (found, node?: string, key?: string, parent?: string, number?: string) => {
          if (node) return `(node${String(Number(node) + count.nodes).padStart(8, '0')})`;
          if (key) return `/${key} ${Number(parent) + count.parents}`;
          return number ? `${places.get(Number(number))} 0 R` : found;
        },
      );
    for (const [number, body] of kept) {
      const end = body.indexOf('>> stream\n');
      const words = moved(end < 0 ? body : body.slice(0, end));
      bodies.push((number === own.pages ? words.replace('<<', `<</Parent ${pages} 0 R\n`) : words) + (end < 0 ? '' : body.slice(end)));
    }
    kids.pages.push(moved(`${own.pages} 0 R`));
    kids.tags.push(moved(find(objects.get(own.tags)!, /\/K (\d+ 0 R)/)));
    const parent = find(objects.get(tree.parents)!, /\/Nums \[([^\][]*)\]>>/);
    kids.parents.push(parent.replace(/(\d+) (\d+ 0 R)/g, (_, key: string, of: string) => `${Number(key) + count.parents} ${moved(of)}`));
    if (tree.ids) kids.ids.push(moved(find(objects.get(tree.ids)!, /\/Kids \[([^\][]*)\]>>/)));
    ends.push({ first: places.get(at(own.marks, 'First'))!, last: places.get(at(own.marks, 'Last'))! });
    count.pages += at(own.pages, 'Count');
    count.marks += at(own.marks, 'Count');
    count.parents += at(own.tags, 'ParentTreeNextKey');
    count.nodes += new Set(whole.text.match(/\(node\d{8}\)/g)).size;
    info ||= objects.get(own.info)!;
    size = find(whole.text, /\/MediaBox (\[[^\]]*\])/);
  }
  const point = (from: number, key: string, to: number) => (bodies[from - 1] = bodies[from - 1]!.replace('<<', `<</${key} ${to} 0 R\n`));
  for (const [place, { last }] of ends.slice(0, -1).entries()) {
    const { first } = ends[place + 1]!;
    point(last, 'Next', first);
    point(first, 'Prev', last);
  }
  bodies[catalog! - 1] =
    `<</Type /Catalog\n/Pages ${pages} 0 R\n/MarkInfo <</Type /MarkInfo\n/Marked true>>\n/StructTreeRoot ${tags} 0 R\n/Outlines ${marks} 0 R\n` +
    '/ViewerPreferences <</Type /ViewerPreferences\n/DisplayDocTitle true>>\n/Lang (vi)>>\n';
  bodies[pages! - 1] = `<</Type /Pages\n/Count ${count.pages}\n/Kids [${kids.pages.join(' ')}]>>\n`;
  bodies[tags! - 1] =
    `<</Type /StructTreeRoot\n/K [${kids.tags.join(' ')}]\n/ParentTreeNextKey ${count.parents}\n/ParentTree ${parents} 0 R\n/IDTree ${ids} 0 R>>\n`;
  bodies[parents! - 1] = `<</Nums [${kids.parents.join(' ')}]>>\n`;
  bodies[ids! - 1] = kids.ids.length > 0 ? `<</Kids [${kids.ids.join(' ')}]>>\n` : '<</Names []>>\n';
  bodies[marks! - 1] = `<</Type /Outlines\n/First ${ends[0]!.first} 0 R\n/Last ${ends.at(-1)!.last} 0 R\n/Count ${count.marks}>>\n`;
  bodies.push(info);
  return writePdf(bodies);
}

/** All objects of a file by number, without the words around them. */
function readPdf(pdf: Buffer) {
  const text = pdf.toString('latin1');
  const [, trailer, start] = /trailer\n<<([^]*?)>>\nstartxref\n(\d+)\n%%EOF\s*$/.exec(text) ?? [];
  if (!trailer || trailer.includes('/Prev')) throw strange();
  const table = Number(start);
  const offsets = [...text.slice(table).matchAll(/(\d{10}) \d{5} n/g)].map(([, offset]) => Number(offset)).sort((a, b) => a - b);
  const objects = new Map(
    offsets.map((offset, place): [number, string] => {
      const [, number, body] = /^(\d+) 0 obj\n([^]*)endobj\n$/.exec(text.slice(offset, offsets[place + 1] ?? table)) ?? [];
      if (!body) throw strange();
      return [Number(number), body];
    }),
  );
  const root = Number(find(trailer, /\/Root (\d+)/));
  const more = [...objects.get(root)!.matchAll(/(?<=^|<<)\/(\w+)/gm)].find(([, key]) => !known.includes(key!));
  if (more) throw new UnknownForm(`No PDF with ${more[0]} can be joined yet: see src/print/join-pdfs.ts.`);
  return { objects, root, whole: { text, info: Number(find(trailer, /\/Info (\d+)/)) } };
}

/** The last body is what the file says of itself. */
function writePdf(bodies: readonly string[]): Buffer {
  let text = '%PDF-1.4\n%Óëéá\n';
  const lines = bodies.map((body, place) => {
    const line = `${String(text.length).padStart(10, '0')} 00000 n \n`;
    text += `${place + 1} 0 obj\n${body}endobj\n`;
    return line;
  });
  const end = `trailer\n<</Size ${bodies.length + 1}\n/Root ${catalog} 0 R\n/Info ${bodies.length} 0 R>>\nstartxref\n${text.length}\n%%EOF\n`;
  return Buffer.from(`${text}xref\n0 ${bodies.length + 1}\n0000000000 65535 f \n${lines.join('')}${end}`, 'latin1');
}

function find(text: string, wanted: RegExp): string {
  const found = wanted.exec(text)?.[1];
  if (found === undefined) throw strange();
  return found;
}

/** Of another browser than those that were tried: its sheets are good, and only packs cannot be made of them. */
export class UnknownForm extends Error {}

const strange = () => new UnknownForm('The browser writes PDFs in another form than src/print/join-pdfs.ts knows.');

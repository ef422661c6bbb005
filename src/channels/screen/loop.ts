import { drawSymbol } from '../../qr/symbol.ts';
import { asTyped, origin, site } from '../../library/site.ts';
import { draftReasons } from '../../library/draft.ts';
import type { Library } from '../../library/library.ts';
import { xml, type Xml } from '../xml.ts';
import type { Frame, ScreenSet } from './screen.ts';

/** The frames of a set, for the site's page and for the file alike; `run.ts` shows one after the other. */
export function loop(library: Library, set: ScreenSet): Xml {
  const trial = draftReasons(library.day).length > 0;
  const renew = `${origin}/man-hinh/`;
  return xml`<main id="bo" data-shapes="${set.shapes.join(' ')}">
<h1>${set.title}</h1>
<ol>
${set.frames.map((frame) => frameOf(frame, trial))}
</ol>
<div class="frame" id="het-han" hidden="hidden">${words('Bộ này quá hạn đối chiếu, xin đợi bản mới.')}
${foot({ payload: renew, address: asTyped(renew), checked: 'Tải bản mới ở địa chỉ này' }, trial)}</div>
</main>`;
}

function frameOf(frame: Frame, trial: boolean): Xml {
  return xml`<li class="frame" data-seconds="${frame.seconds}" data-until="${frame.until}">${words(frame.words, frame.step)}
${foot(frame, trial)}</li>
`;
}

const words = (text: string, step?: number) =>
  xml`<div class="say">${step && xml`<b class="step">${step}</b> `}<p class="words">${text}</p></div>`;

function foot({ payload, address, checked }: Pick<Frame, 'payload' | 'address' | 'checked'>, trial: boolean): Xml {
  const { modules, path } = drawSymbol(payload);
  return xml`<div class="foot"><svg class="code" viewBox="0 0 ${modules} ${modules}" role="img" aria-label="Mã mở ${address}" shape-rendering="crispEdges"><path d="${path}"/></svg>
<div><p class="address">${address.split(/(?<=\/)/).map((part) => xml`${part}<wbr/>`)}</p>
<p>${trial && xml`<b class="trial">BẢN THỬ</b> `}${site.name} · ${checked}</p></div></div>`;
}

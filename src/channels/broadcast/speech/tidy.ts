/** Signs that nobody says become breaths; the rest is spacing. A dash stands inside one name (Văn hóa – Xã hội): no breath there. */
export function tidy(text: string): string {
  return text
    .replace(/^\s*\+\s+/u, '')
    .replace(/[“”"‘’«»*`'_#]/gu, '')
    .replace(/[\p{Extended_Pictographic}\uFE0F\u20E3]/gu, ' ')
    .replace(/\s*[([{]([^()[\]{}]*)[)\]}]/gu, ', $1,')
    .replace(/[()[\]{}]/gu, ', ')
    .replace(/và\/hoặc/giu, 'hoặc')
    .replace(/\s*&\s*/gu, ' và ')
    .replace(/(?<=[\p{L}])\s?\/\s?(?=\p{L})/gu, ' hoặc ')
    .replace(/\s*[·•→⇒➔►▶■●✓✔|;]*[·•→⇒➔►▶■●✓✔|]\s*/gu, ', ')
    .replace(/(^|[\s.,;:!?…])[–-]+(?=\s|\p{L}|$)/gu, '$1 ')
    .replace(/\s+[–-]\s*|[–-]\s+|–/gu, ' ')
    .replace(/(?<=\p{Ll})([.!?])(?=\p{Lu})/gu, '$1 ')
    .replace(/(?<=\p{L})([,;:])(?=\p{L})/gu, '$1 ')
    .replace(/\.{2,}/gu, '…')
    .replace(/([,;:])\s*(?=[,.;:!?…])/gu, '')
    .replace(/^[\s,;:.]+/u, '')
    .replace(/\s+(?=[,.;:!?…])/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();
}

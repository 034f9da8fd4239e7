/** The form in which names and words are compared: widths and case made equal, accents dropped, spaces single. */
export function foldText(text: string): string {
  // Nearly all names, and nothing in them that normalising would change.
  if (isPlain(text)) return text.toLowerCase().replace(/ {2,}/g, ' ').trim();
  return text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim();
}

/** Whether a text holds only printable ASCII and common Han characters, which are the same in every form of Unicode. */
export function isPlain(text: string): boolean {
  return /^[ -~\u4e00-\u9fff]*$/.test(text);
}
